import { Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { call } from "../api.ts";
import { queryClient } from "../queries.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Menu, type MenuGroup } from "../ui/Menu.tsx";
import { toastError } from "../ui/toasts.ts";
import { appWords } from "./labels.ts";
import { meQuery, signOut, useMe } from "./session.ts";
import { chooseTheme, type Theme, useTheme } from "./theme.ts";
import { type Language, speak, useLanguage, useWords } from "./words.ts";

/** Who is here: language, appearance, the keys, sign out. */
export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useWords(appWords);
  const me = useMe();
  const groups = [useLanguageGroup(), useThemeGroup(), useDoorGroup(onShortcuts)];
  return (
    <Menu
      side="top"
      groups={groups}
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-1.5 text-left font-medium hover:bg-hover data-popup-open:bg-hover"
        >
          <Avatar id={me.member.id} name={me.user.name} size="md" isDecorative />
          <span className="min-w-0 truncate">{me.user.name}</span>
          <span className="sr-only">{t.account}</span>
        </button>
      }
    />
  );
}

function useLanguageGroup(): MenuGroup {
  const t = useWords(appWords);
  const language = useLanguage();
  const names: Record<Language, string> = { es: "Español", en: "English" };
  const items = (["es", "en"] as const).map((each) => ({
    label: names[each],
    isChosen: each === language,
    onSelect: () => choose({ language: each }),
  }));
  return { label: t.language, items };
}

function useThemeGroup(): MenuGroup {
  const t = useWords(appWords);
  const theme = useTheme();
  const icons: Record<Theme, React.ReactNode> = { light: <Sun />, dark: <Moon />, system: <Monitor /> };
  const items = (["light", "dark", "system"] as const).map((each) => ({
    label: t[each],
    icon: icons[each],
    isChosen: each === theme,
    onSelect: () => choose({ theme: each }),
  }));
  return { label: t.theme, items };
}

function useDoorGroup(onShortcuts: () => void): MenuGroup {
  const t = useWords(appWords);
  return {
    items: [
      { label: t.keyboard, icon: <Keyboard />, keys: "?", onSelect: onShortcuts },
      { label: t.signOut, icon: <LogOut />, onSelect: () => void signOut().catch(toastError) },
    ],
  };
}

/** Holds here at once, and on the member's other devices from their next visit on. */
function choose(choice: { language?: Language; theme?: Theme }): void {
  if (choice.language) speak(choice.language);
  if (choice.theme) chooseTheme(choice.theme);
  call("PATCH /me", choice).then((me) => queryClient.setQueryData(meQuery(me.workspace.slug).queryKey, me), toastError);
}
