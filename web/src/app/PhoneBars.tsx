import { Menu, Plus, Search } from "lucide-react";
import { Bell } from "../notices/Bell.tsx";
import { cx } from "../ui/classes.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { runKeys, useOfferedActions } from "../platform/actions.ts";
import { appWords } from "./labels.ts";
import { Link } from "../platform/Link.tsx";
import { type Place, placesFor } from "./navigation.ts";
import { useMe } from "../platform/session.ts";
import { UnsentSign } from "./UnsentSign.tsx";
import { useIsAt } from "./Sidebar.tsx";
import { useLanguage, useWords } from "../platform/words.ts";

export function PhoneTop({ onMenu, onSearch }: { onMenu: () => void; onSearch: () => void }) {
  const t = useWords(appWords);
  const { workspace } = useMe();
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-1.5">
      <IconButton label={t.menu} icon={<Menu aria-hidden="true" />} onClick={onMenu} />
      <span className="min-w-0 flex-1 truncate font-semibold">{workspace.name}</span>
      <UnsentSign />
      <Bell />
      <IconButton label={t.searchShort} icon={<Search aria-hidden="true" />} onClick={onSearch} />
    </header>
  );
}

/** The places one goes to most, and the page's own "new", under the thumb. */
export function PhoneBar() {
  const t = useWords(appWords);
  const places = placesFor(useMe()).filter((place) => place.isOnPhoneBar);
  const canCreate = useOfferedActions().some((action) => action.keys === "c" && !action.obstacle);
  return (
    <nav
      aria-label={t.mainMenu}
      className="flex shrink-0 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] text-xs"
    >
      {places.map((place) => (
        <BarLink key={place.id} place={place} />
      ))}
      {canCreate && (
        <button type="button" onClick={() => runKeys("c")} className={cx(barItem, "text-ink")}>
          <Plus className="size-5" aria-hidden="true" />
          {t.create}
        </button>
      )}
    </nav>
  );
}

const barItem = "flex h-13 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium -outline-offset-2";

function BarLink({ place }: { place: Place }) {
  const language = useLanguage();
  const isHere = useIsAt(place);
  const Icon = place.icon;
  return (
    <Link
      to={place.path()}
      aria-current={isHere ? "page" : undefined}
      className={cx(barItem, isHere ? "text-ink" : "text-quiet")}
    >
      <Icon className="size-5" aria-hidden="true" />
      <span className="max-w-full truncate px-1">{place.words[language]}</span>
    </Link>
  );
}
