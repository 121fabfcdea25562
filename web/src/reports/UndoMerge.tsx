import { useUndoOpportunityMerge } from "../opportunities/merging/use-merge-opportunities.ts";
import { useUndoContactMerge } from "../contacts/merging/use-merge-contacts.ts";
import { mergingWords } from "../contacts/merging/labels.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { State } from "../ui/State.tsx";
import type { Entry } from "./timeline-queries.ts";

/** Separates what was merged, as long as that can be done; says so where it was done. */
export function UndoMerge({ merge }: { merge: NonNullable<Entry["merge"]> }) {
  const t = useWords(mergingWords);
  const isDeal = merge.kind === "opportunity";
  const [ofDeals, ofContacts] = [useUndoOpportunityMerge(), useUndoContactMerge()];
  const undo = isDeal ? ofDeals : ofContacts;
  const mayEdit = useCan(isDeal ? "opportunity.edit" : "contact.edit");
  if (merge.isUndone) return <State>{t.undoneAlready}</State>;
  if (!merge.mayUndo || !mayEdit) return null;
  return (
    <Button size="sm" isBusy={undo.isRunning} onClick={() => undo.run({ mergeId: merge.id })}>
      {t.undo}
    </Button>
  );
}
