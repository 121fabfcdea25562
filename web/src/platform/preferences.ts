import type { ShownList } from "@trato/domain/lists.ts";
import type { Language } from "@trato/domain/words.ts";
import { call, type InputOf } from "./api.ts";
import { workspaceSlug } from "./paths.ts";
import { queryClient } from "./queries.ts";
import { toastError } from "./toasts.ts";
import { type Me, meQuery } from "./session.ts";
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

let sending = Promise.resolve();

/** Holds in the list at once; what is chosen in a row reaches the server in its order. */
export function chooseColumns(list: ShownList, columns: readonly string[] | null): void {
  const { queryKey } = meQuery(workspaceSlug() ?? "");
  queryClient.setQueryData<Me>(queryKey, (me) => me && withColumns(me, list, columns));
  const chosen = columns && [...columns];
  sending = sending.then(() =>
    call("POST /me/choose-columns", { list, columns: chosen }).then(
      () => undefined,
      (error: unknown) => {
        toastError(error);
        return queryClient.invalidateQueries({ queryKey });
      },
    ),
  );
}

function withColumns(me: Me, list: ShownList, columns: readonly string[] | null): Me {
  const { [list]: _, ...others } = me.member.listColumns;
  return { ...me, member: { ...me.member, listColumns: columns ? { ...others, [list]: [...columns] } : others } };
}

/** Changes one's own name or preferences; every screen shows it at once. */
export async function editMe(change: InputOf<"PATCH /me">): Promise<void> {
  const me = await call("PATCH /me", change);
  queryClient.setQueryData(meQuery(me.workspace.slug).queryKey, me);
}
