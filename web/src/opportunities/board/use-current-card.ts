import { useEffect, useState } from "react";
import type { BoardMemory } from "./board-memory.ts";
import type { Board } from "./board-queries.ts";
import { cardAt } from "./board-steps.ts";
import { focusCard, type Spot, spotOf } from "./cards/focus-card.ts";

/**
 * The card that has the focus, or would get it with Tab. When it moves the focus goes with it, and when it leaves the board
 * what stands in its spot takes over.
 */
export function useCurrentCard(board: Board, memory: BoardMemory) {
  const [chosen, setChosen] = useState<Spot | null>(() => spotOf(board, memory.current()));
  const [isAddressed, setAddressed] = useState(chosen !== null);
  const now = spotNow(board, chosen);
  if (now && chosen && !isSame(now, chosen)) setChosen(now);
  const current = now ?? spotOf(board, firstCard(board));
  useKeptFocus(isAddressed ? current : null);
  return {
    current,
    /** Whether keys mean this card: it has, or had last, the focus. */
    isAddressed,
    choose: (id: string) => {
      memory.keepCurrent(id);
      setChosen(spotOf(board, id));
      setAddressed(true);
    },
    leave: () => setAddressed(false),
  };
}

/** Where the card stands now, or what stands in its spot when it has left. */
export function spotNow(board: Board, chosen: Spot | null): Spot | null {
  return chosen && (spotOf(board, chosen.id) ?? spotOf(board, cardAt(board, chosen.stageId, chosen.index)));
}

/** A focus that falls to nothing, because its card was drawn elsewhere or a dialog has closed, comes back to the card. */
function useKeptFocus(spot: Spot | null): void {
  useEffect(() => {
    if (!spot) return;
    const mend = () => {
      if (document.activeElement === document.body) focusCard(spot);
    };
    const mendSoon = () => requestAnimationFrame(mend);
    mend();
    document.addEventListener("focusout", mendSoon);
    return () => document.removeEventListener("focusout", mendSoon);
  });
}

const isSame = (a: Spot, b: Spot): boolean => a.id === b.id && a.stageId === b.stageId && a.index === b.index;

const firstCard = (board: Board): string | null =>
  board.stages.find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? null;
