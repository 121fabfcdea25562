import type { OutputOf } from "../../platform/api.ts";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { mergingWords } from "./labels.ts";
import type { Merging } from "./MergeDialog.tsx";

type Merge = OutputOf<"POST /contacts/:contactId/merge">;
type Seen = OutputOf<"GET /contact-merge-preview">["records"];

/** Merges what was looked at into one of them; its toast undoes it. */
export function useMergeContacts(onMerged: (survivorId: string) => void) {
  const t = useWords(mergingWords);
  const undo = useUndoContactMerge();
  const command = useCommand("POST /contacts/:contactId/merge", {
    touches: (_, merge) => (merge ? touchedBy(merge) : []),
    done: ({ id, survivorId }) => {
      onMerged(survivorId);
      toast(t.merged, { undo: () => undo.run({ mergeId: id }) });
    },
  });
  const merge = (seen: Seen, { survivorId, choices }: Merging) => {
    const named = seen.map(({ id, version }) => ({ contactId: id, version }));
    const survivor = named.find(({ contactId }) => contactId === survivorId);
    if (!survivor) return;
    command.run({
      ...survivor,
      absorbed: named.filter((each) => each !== survivor),
      choices: choices.map(({ part, from }) => ({
        part,
        contactId: named.find(({ contactId }) => contactId === from)?.contactId ?? null,
      })),
    });
  };
  return { merge, isRunning: command.isRunning };
}

/** Separates what was merged. */
export function useUndoContactMerge() {
  const t = useWords(mergingWords);
  return useCommand("POST /contact-merges/:mergeId/undo", {
    touches: (_, merge) => (merge ? touchedBy(merge) : []),
    done: () => toast(t.separated),
  });
}

const touchedBy = ({ survivorId, records }: Merge): Change[] =>
  [survivorId, ...records.map(({ id }) => id)].flatMap((id) => [
    { kind: "contact" as const, id },
    { kind: "timeline" as const, id },
  ]);
