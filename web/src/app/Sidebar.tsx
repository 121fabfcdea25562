import { useLocation } from "@tanstack/react-router";
import { Search, Settings } from "lucide-react";
import { Bell } from "../notices/Bell.tsx";
import { cx } from "../ui/classes.ts";
import { KeyHint } from "../ui/KeyHint.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { appWords } from "./labels.ts";
import { Link } from "../platform/Link.tsx";
import { type Group, groupWords, type Place, placesFor } from "./navigation.ts";
import { paths } from "../platform/paths.ts";
import { useMe } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { UnsentSign } from "./UnsentSign.tsx";
import { WorkspaceName } from "./WorkspaceName.tsx";

type SidebarProps = { onSearch: () => void; onShortcuts: () => void; onLeave?: () => void };

const groups: readonly Group[] = ["day", "sales", "stock", "data"];

/** Workspace, search, the menu in its groups, and who is here. */
export function Sidebar({ onSearch, onShortcuts, onLeave }: SidebarProps) {
  const t = useWords(appWords);
  const me = useMe();
  const places = placesFor(me);
  return (
    <aside
      aria-label={t.menu}
      className="flex h-full w-57 shrink-0 flex-col border-r border-line bg-panel max-md:w-full max-md:border-0"
    >
      <div className="flex items-center pr-2">
        <div className="min-w-0 flex-1">
          <WorkspaceName />
        </div>
        <Bell onLeave={onLeave} />
      </div>
      <div className="px-2 pb-2">
        <button
          type="button"
          onClick={onSearch}
          className="flex h-7.5 w-full items-center gap-2 rounded-md bg-card pr-1.5 pl-2 text-quiet shadow-control hover:text-ink max-md:h-9"
        >
          <Search className="size-3.75" aria-hidden="true" />
          <span className="flex-1 text-left">{t.search}</span>
          <KeyHint keys="mod+k" className="max-md:hidden" />
        </button>
      </div>
      <nav aria-label={t.mainMenu} className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {groups.map((group) => (
          <PlaceGroup
            key={group}
            group={group}
            places={places.filter((place) => place.group === group)}
            onLeave={onLeave}
          />
        ))}
      </nav>
      <div className="flex px-2 max-md:hidden">
        <UnsentSign />
      </div>
      <div className="flex items-center gap-1 border-line p-2 max-md:border-t">
        <AccountMenu onShortcuts={onShortcuts} />
        <SettingsLink onLeave={onLeave} />
      </div>
    </aside>
  );
}

function SettingsLink({ onLeave }: { onLeave: (() => void) | undefined }) {
  const t = useWords(appWords);
  const isHere = useIsHere(paths.settings());
  return (
    <Link
      to={paths.settings()}
      aria-label={t.settings}
      aria-current={isHere ? "page" : undefined}
      title={t.settings}
      onClick={onLeave}
      className={cx(
        "flex size-7.5 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-hover hover:text-ink",
        isHere && "bg-selected text-ink",
      )}
    >
      <Settings className="size-3.75" aria-hidden="true" />
    </Link>
  );
}

type PlaceGroupProps = { group: Group; places: readonly Place[]; onLeave: (() => void) | undefined };

function PlaceGroup({ group, places, onLeave }: PlaceGroupProps) {
  const language = useLanguage();
  const words = groupWords[group]?.[language];
  if (places.length === 0) return null;
  return (
    <div className={cx(words && "mt-4")}>
      {words && <h2 className="px-2 pb-1.5 text-xs text-quiet">{words}</h2>}
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <PlaceLink place={place} onLeave={onLeave} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlaceLink({ place, onLeave }: { place: Place; onLeave: (() => void) | undefined }) {
  const language = useLanguage();
  const isHere = useIsAt(place);
  const Icon = place.icon;
  return (
    <Link
      to={place.path()}
      onClick={onLeave}
      aria-current={isHere ? "page" : undefined}
      className={cx(
        "mb-px flex h-7 items-center gap-2.5 rounded-sm px-2 font-medium text-quiet hover:bg-hover hover:text-ink max-md:h-9",
        isHere && "bg-selected text-ink hover:bg-selected",
      )}
    >
      <Icon className="size-3.75 shrink-0" aria-hidden="true" />
      {place.words[language]}
    </Link>
  );
}

/** Whether the page on screen belongs to a place of the menu. */
export function useIsAt({ path, alsoAt }: Place): boolean {
  const isThere = useIsHere(path());
  const isThereToo = useIsHere((alsoAt ?? path)());
  return isThere || isThereToo;
}

/** Whether the page on screen is this place or lies under it. */
export function useIsHere(address: string): boolean {
  const path = address.split("?")[0] ?? address;
  return useLocation({ select: ({ pathname }) => pathname === path || pathname.startsWith(`${path}/`) });
}
