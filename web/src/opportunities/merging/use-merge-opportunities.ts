import type { Merging } from "../../contacts/merging/MergeDialog.tsx";
import { mergingWords } from "../../contacts/merging/labels.ts";
import type { OutputOf } from "../../platform/api.ts";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";

type Merge = OutputOf<"POST /opportunities/:opportunityId/merge">;
type Seen = OutputOf<"GET /opportunity-merge-preview">["records"];

/** Merges what was looked at into one of them; its toast undoes it. */
export function useMergeOpportunities(onMerged: (survivorId: string) => void) {
  const t = useWords(mergingWords);
  const undo = useUndoOpportunityMerge();
  const command = useCommand("POST /opportunities/:opportunityId/merge", {
    touches: (_, merge) => (merge ? touchedBy(merge) : []),
    done: ({ id, survivorId }) => {
      onMerged(survivorId);
      toast(t.merged, { undo: () => undo.run({ mergeId: id }) });
    },
  });
  const merge = (seen: Seen, { survivorId, choices }: Merging) => {
    const named = seen.map(({ id, version }) => ({ opportunityId: id, version }));
    const survivor = named.find(({ opportunityId }) => opportunityId === survivorId);
    if (!survivor) return;
    command.run({
      ...survivor,
      absorbed: named.filter((each) => each !== survivor),
      choices: choices.map(({ part, from }) => ({ part, opportunityId: from })),
    });
  };
  return { merge, isRunning: command.isRunning };
}

/** Separates what was merged. */
export function useUndoOpportunityMerge() {
  const t = useWords(mergingWords);
  return useCommand("POST /opportunity-merges/:mergeId/undo", {
    touches: (_, merge) => (merge ? touchedBy(merge) : []),
    done: () => toast(t.separated),
  });
}

const touchedBy = ({ survivorId, records }: Merge): Change[] =>
  [survivorId, ...records.map(({ id }) => id)].flatMap((id) => [
    { kind: "opportunity" as const, id },
    { kind: "timeline" as const, id },
  ]);
