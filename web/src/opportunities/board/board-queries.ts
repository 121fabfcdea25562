import { queryOptions } from "@tanstack/react-query";
import { appendCards, mergeCards } from "@trato/domain/opportunities/board.ts";
import type { FollowUpKind } from "@trato/domain/opportunities/follow-up/standing.ts";
import { call, type OutputOf } from "../../platform/api.ts";
import { queryClient, whenWritten } from "../../platform/queries.ts";
import { toastError } from "../../platform/toasts.ts";
import { boardRoute, putBackChanged, takeChanged } from "./board-changes.ts";

export type Board = OutputOf<"GET /pipeline">;
export type BoardColumn = Board["stages"][number];
export type BoardCard = BoardColumn["cards"][number];
export type BoardFilters = {
  search?: string | undefined;
  salespersonId?: string | undefined;
  teamId?: string | undefined;
  tag?: string | undefined;
  activity?: keyof BoardColumn["mix"] | undefined;
  followUp?: FollowUpKind | undefined;
};

const firstCards = 30;
const mostCards = 200;
const pageOfCards = 100;

const keyOf = (filters: BoardFilters) => [boardRoute, filters] as const;

/** The board under some filters. Asked again, it fetches only the cards that changed meanwhile. */
export const boardQuery = (filters: BoardFilters) =>
  queryOptions({
    queryKey: keyOf(filters),
    queryFn: ({ signal }) => askBoard(filters, signal),
    structuralSharing: false, // what did not change keeps its identity already, and comparing thousands of cards takes time
    meta: { follows: { opportunity: "any", setting: "any", member: "any" } },
  });

/** The heads alone, to know how many there are under other filters. */
export const boardCounts = (filters: BoardFilters) =>
  queryOptions({
    queryKey: ["counts of the board", filters],
    queryFn: ({ signal }) => call("GET /pipeline", { ...filters, limit: 1 }, { signal }),
    meta: { follows: { opportunity: "any" } },
  });

/** Changes a board that is on screen, before or after the server knows. */
export function changeBoard(filters: BoardFilters, change: (board: Board) => Board): void {
  const queryKey = keyOf(filters);
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<Board>(queryKey, (board) => board && change(board));
}

export const knownBoard = (filters: BoardFilters): Board | undefined => queryClient.getQueryData<Board>(keyOf(filters));

const underWay = new Set<string>();

/** The next cards of a column, when one scrolls towards its end. */
export async function loadMoreCards(filters: BoardFilters, stageId: string, cursor: string): Promise<void> {
  if (underWay.has(cursor)) return;
  underWay.add(cursor);
  try {
    const page = await call("GET /stages/:stageId/cards", { stageId, ...filters, cursor, limit: pageOfCards });
    queryClient.setQueryData<Board>(keyOf(filters), (board) => {
      const isStillNext = columnOf(filters, stageId)?.nextCursor === cursor;
      return board && isStillNext ? appendCards(board, stageId, page) : board;
    });
  } catch (error) {
    toastError(error);
  } finally {
    underWay.delete(cursor);
  }
}

const columnOf = (filters: BoardFilters, stageId: string): BoardColumn | undefined =>
  knownBoard(filters)?.stages.find(({ id }) => id === stageId);

async function askBoard(filters: BoardFilters, signal: AbortSignal): Promise<Board> {
  await whenWritten();
  signal.throwIfAborted();
  const changed = takeChanged(keyOf(filters));
  if (!changed || !knownBoard(filters)) return askWhole(filters, signal);
  try {
    const answer = await call("GET /pipeline", { ...filters, limit: 1, cardIds: [...changed] }, { signal });
    const board = knownBoard(filters); // as it is now: pages may have come meanwhile
    return (board && mergeCards(board, changed, answer)) ?? (await askWhole(filters, signal));
  } catch (error) {
    putBackChanged(keyOf(filters), changed);
    throw error;
  }
}

/** All columns, with as many cards as are on screen. */
function askWhole(filters: BoardFilters, signal: AbortSignal): Promise<Board> {
  const loaded = knownBoard(filters)?.stages.map(({ cards }) => cards.length) ?? [];
  const limit = Math.min(Math.max(firstCards, ...loaded), mostCards);
  return call("GET /pipeline", { ...filters, limit }, { signal });
}
