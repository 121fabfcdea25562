import type { InputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { moveWords } from "./move-labels.ts";
import type { Opportunity } from "./queries.ts";
import { showAnswer, showChange, touched } from "./shown-opportunity.ts";

export type Loss = Omit<InputOf<"POST /opportunities/:opportunityId/lose">, "opportunityId">;

/** Only the last move of a record can be undone: its toast takes the place of the one before. */
export const moveToastId = (opportunityId: string): string => `move ${opportunityId}`;

/** Marks a record as lost; on screen at once, and it can be undone, unless what was open of it ended with it. */
export function useLoseOpportunity() {
  const t = useWords(moveWords);
  const lose = useCommand("POST /opportunities/:opportunityId/lose", {
    touches: touched,
    optimistic: ({ opportunityId }) => showChange(opportunityId, { state: "lost" }),
    done: showAnswer,
  });
  const restore = useCommand("POST /opportunities/:opportunityId/restore", {
    touches: touched,
    optimistic: ({ opportunityId }) => showChange(opportunityId, { state: "open", lostReason: null }),
    done: showAnswer,
  });
  return {
    lose: (opportunityId: Opportunity["id"], loss: Loss) => {
      const losing = lose.runAndWait({ opportunityId, ...loss });
      losing.catch(() => undefined); // a toast says why
      const undo = () => restore.run({ opportunityId });
      toast(t.lost, { id: moveToastId(opportunityId), ...(!loss.closesOpen && { undo }) });
      return losing;
    },
    restore: ({ id, lostReason }: Pick<Opportunity, "id" | "lostReason">) => {
      restore.run({ opportunityId: id });
      const undo = () => lose.run({ opportunityId: id, reasonId: lostReason?.id ?? null });
      toast(t.restored, { id: moveToastId(id), undo });
    },
  };
}
