import type { OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { removingWords } from "./labels.ts";

type Deleted = Pick<OutputOf<"GET /deleted-records">["items"][number], "id" | "kind" | "name">;

/** Puts a deleted record of any kind back. */
export function useUndelete(): (deleted: Deleted) => void {
  const t = useWords(removingWords);
  const contact = useCommand("POST /contacts/:contactId/undelete", {
    touches: ({ contactId }) => [{ kind: "contact", id: contactId }],
    done: ({ name }) => toast(t.putBack(name)),
  });
  const deal = useCommand("POST /opportunities/:opportunityId/undelete", {
    touches: ({ opportunityId }) => [{ kind: "opportunity", id: opportunityId }],
    done: ({ title }) => toast(t.putBack(title)),
  });
  return ({ id, kind }) => {
    if (kind === "contact") contact.run({ contactId: id });
    else deal.run({ opportunityId: id });
  };
}
