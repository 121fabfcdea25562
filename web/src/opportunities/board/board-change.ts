import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { changeCard, findCard, moveCard, type Place, putCard, takeCard } from "@trato/domain/opportunities/board.ts";
import { wonStageAfter } from "@trato/domain/opportunities/positions.ts";
import type { Board, BoardCard } from "./board-queries.ts";

export type Assignee = { id: Id<"members">; name: string } | null;

/** What one does to a board before the server knows, and what takes it back, whatever else has happened on it since. */
export type BoardChange = { apply: (board: Board) => Board; takeBack: (board: Board) => Board };

/** A card goes to a place; null where it is not on the board. */
export function placing(board: Board, id: string, to: Place, since: Moment, today: CalendarDate): BoardChange | null {
  const found = findCard(board, id);
  if (!found) return null;
  const { card, place } = found;
  return {
    apply: (shown) => moveCard(shown, id, to, since, today),
    takeBack: (shown) =>
      changeCard(moveCard(shown, id, place, card.stageChangedAt, today), id, { followUp: card.followUp }, today),
  };
}

/** A card leaves the board; taken back it stands where it stood. */
export function losing(board: Board, id: string, today: CalendarDate): BoardChange | null {
  const found = findCard(board, id);
  if (!found) return null;
  return {
    apply: (shown) => takeCard(shown, id, today),
    takeBack: (shown) => putCard(shown, found.card, found.place, today),
  };
}

/** A card goes to somebody, or to nobody. */
export function assigning(board: Board, id: string, to: Assignee, today: CalendarDate): BoardChange | null {
  const found = findCard(board, id);
  if (!found) return null;
  const belongingTo = (who: Assignee) => (shown: Board) =>
    changeCard(shown, id, { salespersonId: who?.id ?? null, salespersonName: who?.name ?? null }, today);
  return { apply: belongingTo(to), takeBack: belongingTo(salespersonOf(found.card)) };
}

/** A new card at the top of a column. */
export function creating(card: BoardCard, stageId: string, today: CalendarDate): BoardChange {
  return {
    apply: (shown) => putCard(shown, card, { stageId, below: null }, today),
    takeBack: (shown) => takeCard(shown, card.id, today),
  };
}

/** The same the other way round: what an undo does, until the server refuses it. */
export const reversed = ({ apply, takeBack }: BoardChange): BoardChange => ({ apply: takeBack, takeBack: apply });

/** The won column that follows the one in which a card stands. */
export function wonStageOf(board: Board, id: string): string | null {
  const found = findCard(board, id);
  if (!found) return null;
  const stages = board.stages.map((stage, sequence) => ({ id: stage.id, sequence, isWon: stage.won }));
  return wonStageAfter(found.place.stageId as Id<"stages">, stages)?.id ?? null; // a column of this very board
}

export const salespersonOf = ({ salespersonId, salespersonName }: BoardCard): Assignee =>
  salespersonId && salespersonName ? { id: salespersonId, name: salespersonName } : null;
