import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { ContactDetails } from "../queries.ts";
import { removingWords } from "./labels.ts";
import { useUndelete } from "./use-undelete.ts";

/** Deletes a contact, after which the list is shown, or makes a second one of it, which is shown. */
export function useRemoveContact({ id: contactId }: Pick<ContactDetails, "id">) {
  const t = useWords(removingWords);
  const go = useGo();
  const undelete = useUndelete();
  const remove = useCommand("DELETE /contacts/:contactId", {
    touches: (input) => [{ kind: "contact", id: input.contactId }],
    done: (deleted) => {
      go(paths.contacts(), { replace: true });
      toast(t.deleted(deleted.name), { undo: () => undelete(deleted) });
    },
  });
  const duplicate = useCommand("POST /contacts/:contactId/duplicate", {
    touches: (_, copy) => (copy ? [{ kind: "contact", id: copy.id }] : []),
    done: (copy) => {
      go(paths.contact(copy.id));
      toast(t.duplicated(copy.name));
    },
  });
  return { remove: () => remove.run({ contactId }), duplicate: () => duplicate.run({ contactId }) };
}
