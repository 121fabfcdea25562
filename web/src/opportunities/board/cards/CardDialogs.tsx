import { lazy, Suspense } from "react";
import type { BoardCard } from "../board-queries.ts";
import type { BoardMoves } from "../use-board-moves.ts";

const AssignCard = lazy(async () => ({ default: (await import("./AssignCard.tsx")).AssignCard }));
const LoseOpportunity = lazy(async () => ({ default: (await import("../../LoseOpportunity.tsx")).LoseOpportunity }));

const PlanForCard = lazy(async () => ({ default: (await import("./PlanForCard.tsx")).PlanForCard }));

export type CardQuestion = { what: "assign" | "plan" | "lose"; id: string };

type CardDialogsProps = {
  question: CardQuestion;
  card: BoardCard | undefined;
  moves: BoardMoves;
  onClose: () => void;
};

/** What must be known before something is done with a card. */
export function CardDialogs({ question, card, moves, onClose }: CardDialogsProps) {
  if (!card) return null;
  const { id, title, salespersonId, salespersonName } = card;
  const salesperson = salespersonId && salespersonName ? { id: salespersonId, name: salespersonName } : null;
  return (
    <Suspense>
      {question.what === "assign" && (
        <AssignCard
          title={title}
          salesperson={salesperson}
          onAssign={(assignee) => moves.assign(id, assignee)}
          onClose={onClose}
        />
      )}
      {question.what === "plan" && <PlanForCard opportunityId={id} title={title} onClose={onClose} />}
      {question.what === "lose" && (
        <LoseOpportunity
          opportunityId={id}
          onLose={async (loss) => moves.lose({ opportunityId: id, ...loss })}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
