import { Building2, LogOut, Settings } from "lucide-react";
import { settingsFor } from "./settings/places.ts";
import { toastError } from "../platform/toasts.ts";
import { useActions } from "../platform/actions.ts";
import { appWords } from "./labels.ts";
import { useGo } from "../platform/navigate.ts";
import { placesFor } from "./navigation.ts";
import { paths } from "../platform/paths.ts";
import { signOut, useMe } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";

/** What can be done from every page of a workspace: go to a place or a setting, to another workspace, and out. */
export function useEverywhere(): void {
  usePlaceActions();
  useSettingsActions();
  useDoorActions();
}

/** Every place of the menu: G and its letter, or its name in the palette. */
function usePlaceActions(): void {
  const t = useWords(appWords);
  const language = useLanguage();
  const go = useGo();
  const me = useMe();
  useActions([
    ...placesFor(me).map((place) => ({
      id: `place ${place.id}`,
      label: place.words[language],
      group: t.goTo,
      icon: place.icon,
      ...(place.keys ? { keys: place.keys } : {}),
      run: () => go(place.path()),
    })),
    { id: "settings", label: t.settings, group: t.goTo, icon: Settings, keys: "g s", run: () => go(paths.settings()) },
  ]);
}

function useSettingsActions(): void {
  const t = useWords(appWords);
  const language = useLanguage();
  const go = useGo();
  useActions(
    settingsFor(useMe()).map((place) => ({
      id: `settings ${place.id}`,
      label: place.words[language],
      group: t.settings,
      icon: place.icon,
      ...(place.alias && { alias: place.alias[language] }),
      run: () => go(place.path()),
    })),
  );
}

function useDoorActions(): void {
  const t = useWords(appWords);
  const { workspace, workspaces } = useMe();
  const others = workspaces.filter(({ slug }) => slug !== workspace.slug);
  useActions([
    ...others.map(({ slug, name }) => ({
      id: `workspace ${slug}`,
      label: t.switchTo(name),
      group: t.general,
      icon: Building2,
      run: () => location.assign(paths.workspace(slug)), // everything on screen belongs to one workspace: start afresh
    })),
    {
      id: "sign out",
      label: t.signOut,
      group: t.general,
      icon: LogOut,
      run: () => void signOut().catch(toastError),
    },
  ]);
}
