import type { Place } from "@trato/domain/opportunities/board.ts";
import type { Board } from "./board-queries.ts";

export type Direction = "up" | "down" | "left" | "right";

/** Where a card is drawn: its column and its index there. */
type Spot = { column: number; index: number };

/** From the top of the cards of a column to what one sees of it first, in cards. */
type HiddenAbove = (stageId: string) => number;

/** The card that the focus goes to: the neighbour, or in another column the one that is seen beside it. */
export function stepFocus(board: Board, id: string, direction: Direction, hiddenAbove: HiddenAbove): string | null {
  const spot = spotOf(board, id);
  if (!spot) return null;
  const cards = board.stages[spot.column]?.cards ?? [];
  if (direction === "up") return cards[spot.index - 1]?.id ?? null;
  if (direction === "down") return cards[spot.index + 1]?.id ?? null;
  const step = direction === "left" ? -1 : 1;
  for (let at = spot.column + step; board.stages[at]; at += step) {
    const there = board.stages[at];
    if (!there || there.cards.length === 0) continue;
    const here = board.stages[spot.column]?.id ?? "";
    const beside = spot.index - Math.round(hiddenAbove(here)) + Math.round(hiddenAbove(there.id));
    return there.cards[Math.min(Math.max(beside, 0), there.cards.length - 1)]?.id ?? null;
  }
  return null;
}

/** Where a card goes: one up or down, or to the top of the column beside it. */
export function stepCard(board: Board, id: string, direction: Direction): Place | null {
  const spot = spotOf(board, id);
  const column = spot && board.stages[spot.column];
  if (!spot || !column) return null;
  const { cards, id: stageId } = column;
  if (direction === "up") return spot.index === 0 ? null : { stageId, below: cards[spot.index - 2]?.id ?? null };
  if (direction === "down") return placeBelow(stageId, cards[spot.index + 1]?.id);
  const beside = board.stages[spot.column + (direction === "left" ? -1 : 1)];
  return beside ? { stageId: beside.id, below: null } : null;
}

/** The first or last card of the column in which a card stands. */
export function endOfColumn(board: Board, id: string, end: "first" | "last"): string | null {
  const spot = spotOf(board, id);
  const cards = spot && board.stages[spot.column]?.cards;
  return cards?.at(end === "first" ? 0 : -1)?.id ?? null;
}

/** The card that takes the focus when one has left the board: what stands in its spot now. */
export function cardAt(board: Board, stageId: string, index: number): string | null {
  const cards = board.stages.find((stage) => stage.id === stageId)?.cards ?? [];
  return cards[Math.min(index, cards.length - 1)]?.id ?? null;
}

/** Where a card that is dropped on the edge of another one goes; null where it stands there already. */
export function placeBeside(board: Board, dragged: string, other: string, edge: "top" | "bottom"): Place | null {
  const spot = spotOf(board, other);
  const column = spot && board.stages[spot.column];
  if (!spot || !column || dragged === other) return null;
  const rest = column.cards.filter(({ id }) => id !== dragged);
  const at = rest.findIndex(({ id }) => id === other) + (edge === "bottom" ? 1 : 0);
  const isThereAlready = column.cards[at]?.id === dragged;
  return isThereAlready ? null : { stageId: column.id, below: rest[at - 1]?.id ?? null };
}

/** The end of a column, for a card that is dropped under its cards. */
export function placeAtEnd(board: Board, dragged: string, stageId: string): Place | null {
  const cards = board.stages.find(({ id }) => id === stageId)?.cards ?? [];
  const last = cards.at(-1)?.id ?? null;
  return last === dragged ? null : { stageId, below: last };
}

const placeBelow = (stageId: string, below: string | undefined): Place | null => (below ? { stageId, below } : null);

function spotOf(board: Board, id: string): Spot | null {
  for (const [column, { cards }] of board.stages.entries()) {
    const index = cards.findIndex((card) => card.id === id);
    if (index >= 0) return { column, index };
  }
  return null;
}
