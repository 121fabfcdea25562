import type { Moment } from "@trato/domain/dates.ts";
import { removingWords } from "../../contacts/removing/labels.ts";
import { useUndelete } from "../../contacts/removing/use-undelete.ts";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { Opportunity } from "../queries.ts";
import { showAnswer, showChange, touched } from "../shown-opportunity.ts";
import { moveToastId } from "../use-lose-opportunity.ts";

/** Puts a lead or opportunity out of the way, deletes it, after which its list is shown, or makes a second one of it, which is shown. */
export function useRemoveOpportunity({ id: opportunityId, type, title }: Opportunity) {
  const t = useWords(removingWords);
  const go = useGo();
  const undelete = useUndelete();
  const restore = useCommand("POST /opportunities/:opportunityId/restore", { touches: touched, done: showAnswer });
  const archive = useCommand("POST /opportunities/:opportunityId/archive", {
    touches: touched,
    optimistic: (input) => showChange(input.opportunityId, { state: "lost", archivedAt: rightNow() }),
    done: (answer) => {
      showAnswer(answer);
      const undo = () => restore.run({ opportunityId });
      toast(t.isArchived(title), { id: moveToastId(opportunityId), undo });
    },
  });
  const remove = useCommand("DELETE /opportunities/:opportunityId", {
    touches: (input) => [{ kind: "opportunity", id: input.opportunityId }],
    done: (deleted) => {
      go(type === "opportunity" ? paths.pipeline() : paths.leads(), { replace: true });
      toast(t.deleted(deleted.name), { undo: () => undelete(deleted) });
    },
  });
  const duplicate = useCommand("POST /opportunities/:opportunityId/duplicate", {
    touches: (_, copy) => (copy ? [{ kind: "opportunity", id: copy.id }] : []),
    done: (copy) => {
      go(copy.type === "opportunity" ? paths.opportunity(copy.id) : paths.lead(copy.id));
      toast(t.duplicated(copy.title));
    },
  });
  return {
    archive: () => archive.run({ opportunityId }),
    remove: () => remove.run({ opportunityId }),
    duplicate: () => duplicate.run({ opportunityId }),
  };
}

const rightNow = () => new Date().toISOString() as Moment; // an ISO moment by construction
