import type { Language } from "@trato/domain/words.ts";
import { call, type InputOf } from "./api.ts";
import { queryClient } from "./queries.ts";
import { toastError } from "./toasts.ts";
import { meQuery } from "./session.ts";
import { chooseTheme, type Theme } from "./theme.ts";
import { chooseLanguage } from "./words.ts";

export const themeWords = {
  light: { en: "Light", es: "Claro" },
  dark: { en: "Dark", es: "Oscuro" },
  system: { en: "As the system", es: "Como el sistema" },
};

/** Holds here at once, and on the member's other devices from their next visit on. */
export function choosePreference(choice: { language?: Language; theme?: Theme }): void {
  if (choice.language) chooseLanguage(choice.language);
  if (choice.theme) chooseTheme(choice.theme);
  editMe(choice).catch(toastError);
}

/** Changes one's own name or preferences; every screen shows it at once. */
export async function editMe(change: InputOf<"PATCH /me">): Promise<void> {
  const me = await call("PATCH /me", change);
  queryClient.setQueryData(meQuery(me.workspace.slug).queryKey, me);
}
