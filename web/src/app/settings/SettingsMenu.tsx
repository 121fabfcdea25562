import { ChevronRight } from "lucide-react";
import { Link } from "../../platform/Link.tsx";
import { useMe } from "../../platform/session.ts";
import { useIsHere } from "../Sidebar.tsx";
import { useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { settingsFor, settingsGroups, settingsGroupWords } from "./places.ts";
import type { SettingsPlace } from "./settings-place.ts";

/** The pages of the settings in their groups. */
export function SettingsMenu() {
  const t = useWords(settingsWords);
  const language = useLanguage();
  const places = settingsFor(useMe());
  return (
    <nav aria-label={t.settings} className="min-h-0 flex-1 overflow-y-auto px-2 pt-1 pb-4">
      {settingsGroups.map((group) => {
        const own = places.filter((place) => place.group === group);
        if (own.length === 0) return null;
        return (
          <div key={group}>
            <h2 className="px-2 pt-3 pb-1.5 text-xs text-quiet">{settingsGroupWords[group][language]}</h2>
            <ul>
              {own.map((place) => (
                <li key={place.id}>
                  <PlaceLink place={place} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function PlaceLink({ place }: { place: SettingsPlace }) {
  const language = useLanguage();
  const isHere = useIsHere(place.path());
  const Icon = place.icon;
  return (
    <Link
      to={place.path()}
      aria-current={isHere ? "page" : undefined}
      className={cx(
        "mb-px flex h-7 items-center gap-2.5 rounded-sm px-2 font-medium text-quiet hover:bg-hover hover:text-ink max-md:h-11 max-md:text-ink",
        isHere && "bg-selected text-ink hover:bg-selected",
      )}
    >
      <Icon className="size-3.75 shrink-0" aria-hidden="true" />
      <span className="min-w-0 flex-1 truncate">{place.words[language]}</span>
      <ChevronRight className="size-4 text-faint md:hidden" aria-hidden="true" />
    </Link>
  );
}
