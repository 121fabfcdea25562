import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../ui/Avatar.tsx";
import { Menu, type MenuGroup } from "../ui/overlays/Menu.tsx";
import { toastError } from "../platform/toasts.ts";
import { appWords } from "./labels.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { choosePreference, themeWords } from "../platform/preferences.ts";
import { unsentPlaces } from "../platform/store/unsent.ts";
import { SignOutAnyway } from "./SignOutAnyway.tsx";
import { type Me, signOut, useMe } from "../platform/session.ts";
import { type Theme, useTheme } from "../platform/theme.ts";
import { languageChoices, useLanguage, useWords } from "../platform/words.ts";

/** Who is here: language, appearance, the keys, sign out. */
export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useWords(appWords);
  const me = useMe();
  const [asking, setAsking] = useState<{ captured: number } | null>(null);
  const leave = async () => {
    const captured = await capturedHere(me);
    if (captured > 0 || unsentPlaces().length > 0) setAsking({ captured });
    else await signOut();
  };
  const groups = [useLanguageGroup(), useThemeGroup(), useDoorGroup(onShortcuts, () => void leave().catch(toastError))];
  const menu = (
    <Menu
      side="top"
      groups={groups}
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-1.5 text-left font-medium hover:bg-hover data-popup-open:bg-hover"
        >
          <Avatar id={me.member.id} name={me.member.name} size="md" isDecorative />
          <span className="min-w-0 truncate">{me.member.name}</span>
          <span className="sr-only">{t.account}</span>
        </button>
      }
    />
  );
  return (
    <>
      {menu}
      {asking && <SignOutAnyway {...asking} onClose={() => setAsking(null)} />}
    </>
  );
}

/** What was captured at a trade show and waits here; looked for when somebody leaves, and not before. */
async function capturedHere({ member, workspace: { id, slug } }: Me): Promise<number> {
  const { countWaitingHere } = await import("../capture/shows/queue/waiting-here.ts");
  return countWaitingHere({ workspaceId: id, memberId: member.id, slug });
}

function useLanguageGroup(): MenuGroup {
  const t = useWords(appWords);
  const language = useLanguage();
  const items = languageChoices.map(({ value, label }) => ({
    label,
    isChosen: value === language,
    onSelect: () => choosePreference({ language: value }),
  }));
  return { label: t.language, items };
}

function useThemeGroup(): MenuGroup {
  const t = useWords(appWords);
  const themes = useWords(themeWords);
  const theme = useTheme();
  const icons: Record<Theme, React.ReactNode> = { light: <Sun />, dark: <Moon />, system: <Monitor /> };
  const items = (["light", "dark", "system"] as const).map((each) => ({
    label: themes[each],
    icon: icons[each],
    isChosen: each === theme,
    onSelect: () => choosePreference({ theme: each }),
  }));
  return { label: t.theme, items };
}

function useDoorGroup(onShortcuts: () => void, leave: () => void): MenuGroup {
  const t = useWords(appWords);
  const go = useGo();
  return {
    items: [
      { label: t.account, icon: <UserRound />, onSelect: () => go(paths.settingsAccount()) },
      { label: t.keyboard, icon: <Keyboard />, keys: "?", onSelect: onShortcuts },
      { label: t.signOut, icon: <LogOut />, onSelect: leave },
    ],
  };
}
