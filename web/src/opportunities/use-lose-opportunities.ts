import type { InputOf } from "../api.ts";
import { useWords } from "../app/words.ts";
import { useCommand } from "../commands.ts";
import { toast } from "../ui/toasts.ts";
import { moveWords } from "./move-labels.ts";
import type { Opportunity } from "./queries.ts";
import { showAnswer, showChange, touched } from "./shown-opportunity.ts";

export type Loss = Omit<InputOf<"POST /opportunities/:opportunityId/lose">, "opportunityId">;

/** Marks records as lost; on screen at once, and it can be undone. */
export function useLoseOpportunities() {
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
  const loseAll = (ids: readonly Opportunity["id"][], loss: Loss) => {
    for (const opportunityId of ids) lose.run({ opportunityId, ...loss });
    const undo = () => ids.forEach((opportunityId) => restore.run({ opportunityId }));
    toast(ids.length === 1 ? t.lost : t.allLost(ids.length), { undo });
  };
  return {
    loseAll,
    restore: ({ id, lostReason }: Pick<Opportunity, "id" | "lostReason">) => {
      restore.run({ opportunityId: id });
      toast(t.restored, { undo: () => lose.run({ opportunityId: id, reasonId: lostReason?.id ?? null }) });
    },
  };
}
