import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { moveWords } from "./move-labels.ts";
import type { Opportunity } from "./queries.ts";
import { showAnswer, showChange, touched } from "./shown-opportunity.ts";
import { type Loss, moveToastId, useLoseOpportunity } from "./use-lose-opportunity.ts";

type Stage = Opportunity["stage"];

export type OpportunityMoves = {
  moveTo: (stage: Stage) => void;
  win: () => void;
  lose: (loss: Loss) => Promise<unknown>;
  restore: () => void;
};

/** What moves a record on: to another stage, won, lost, back again. Each is on screen at once and can be undone. */
export function useOpportunityMoves(opportunity: Opportunity, celebrate: () => void): OpportunityMoves {
  const t = useWords(moveWords);
  const { id, stage } = opportunity;
  const { lose, restore } = useLoseOpportunity();
  const toastId = moveToastId(id);
  const move = useCommand("POST /opportunities/:opportunityId/move", { touches: touched, done: showAnswer });
  const win = useCommand("POST /opportunities/:opportunityId/win", {
    touches: touched,
    optimistic: ({ opportunityId }) => showChange(opportunityId, { state: "won" }),
    done: showAnswer,
  });
  const go = (to: Stage) => {
    const takeBack = showChange(id, { stage: to, state: to.isWon ? "won" : "open" });
    move.runAndWait({ opportunityId: id, stageId: to.id }).catch(takeBack);
  };
  return {
    moveTo: (to) => {
      if (to.id === stage.id) return;
      go(to);
      if (to.isWon) celebrate();
      toast(to.isWon ? t.won : t.movedTo(to.name), { id: toastId, undo: () => go(stage) });
    },
    win: () => {
      win.run({ opportunityId: id });
      celebrate();
      toast(t.won, { id: toastId, undo: () => go(stage) });
    },
    lose: (loss) => lose(id, loss),
    restore: () => restore(opportunity),
  };
}
