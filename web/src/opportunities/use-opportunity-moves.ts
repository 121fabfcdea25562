import type { Id } from "@trato/domain/ids.ts";
import type { InputOf } from "../api.ts";
import { useWords } from "../app/words.ts";
import { useCommand } from "../commands.ts";
import { toast } from "../ui/toasts.ts";
import { moveWords } from "./move-labels.ts";
import type { Opportunity } from "./queries.ts";
import { showAnswer, showChange, touched } from "./shown-opportunity.ts";

type Stage = Opportunity["stage"];
type Loss = Omit<InputOf<"POST /opportunities/:opportunityId/lose">, "opportunityId">;

export type OpportunityMoves = {
  moveTo: (stage: Stage) => void;
  win: () => void;
  lose: (loss: Loss) => void;
  restore: () => void;
};

/** What moves a record on: to another stage, won, lost, back again. Each is on screen at once and can be undone. */
export function useOpportunityMoves(opportunity: Opportunity, celebrate: () => void): OpportunityMoves {
  const t = useWords(moveWords);
  const { id, stage, lostReason } = opportunity;
  const move = useCommand("POST /opportunities/:opportunityId/move", {
    touches: touched,
    done: showAnswer,
  });
  const win = useCommand("POST /opportunities/:opportunityId/win", {
    touches: touched,
    optimistic: ({ opportunityId }) => showChange(opportunityId, { state: "won" }),
    done: showAnswer,
  });
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
  const go = (to: Stage) => {
    const takeBack = showChange(id, { stage: to, state: to.isWon ? "won" : "open" });
    move.runAndWait({ opportunityId: id, stageId: to.id }).catch(takeBack);
  };
  const loseFor = (loss: Loss) => lose.run({ opportunityId: id, ...loss });
  return {
    moveTo: (to) => {
      if (to.id === stage.id) return;
      go(to);
      if (to.isWon) celebrate();
      toast(t.movedTo(to.name), { undo: () => go(stage) });
    },
    win: () => {
      win.run({ opportunityId: id });
      celebrate();
      toast(t.won, { undo: () => go(stage) });
    },
    lose: (loss) => {
      loseFor(loss);
      toast(t.lost, { undo: () => restore.run({ opportunityId: id }) });
    },
    restore: () => {
      restore.run({ opportunityId: id });
      const reasonId: Id<"lost_reasons"> | null = lostReason?.id ?? null;
      toast(t.restored, { undo: () => loseFor({ reasonId }) });
    },
  };
}
