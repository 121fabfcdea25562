import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { findCard, type Place } from "@trato/domain/opportunities/board.ts";
import type { InputOf } from "../../platform/api.ts";
import { refreshFollowers } from "../../platform/live-events.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { announce } from "../../ui/LiveRegion.tsx";
import { toast, untoast } from "../../platform/toasts.ts";
import {
  assigning,
  type Assignee,
  type BoardChange,
  creating,
  losing,
  placing,
  reversed,
  salespersonOf,
  wonStageOf,
} from "./board-change.ts";
import { boardWords } from "./board-labels.ts";
import { type BoardCard, type BoardFilters, changeBoard, knownBoard } from "./board-queries.ts";
import { touched } from "../shown-opportunity.ts";

type Tools = {
  filters: BoardFilters;
  today: () => CalendarDate;
  /** Takes the last move back for as long as its toast offers it. */
  offerUndo: (undo: (() => void) | null) => void;
};

const clock = () => new Date().toISOString() as Moment; // toISOString writes moments

/** What can be done with the cards of a board: each is seen at once, and taken back when the server refuses. */
export function useBoardMoves(filters: BoardFilters, offerUndo: Tools["offerUndo"]) {
  const tools: Tools = { filters, today: useFormat().today, offerUndo };
  const place = usePlacing(tools);
  return {
    place,
    win: (id: string) => {
      const stageId = wonStageFor(filters, id);
      if (stageId) place(id, { stageId, below: null });
    },
    lose: useLosing(tools),
    assign: useAssigning(tools),
    create: useCreating(tools),
  };
}

export type BoardMoves = ReturnType<typeof useBoardMoves>;

/** Into another column or up and down in its own; into a won one it is won. */
function usePlacing(tools: Tools) {
  const t = useWords(boardWords);
  const f = useFormat();
  const { filters, today, offerUndo } = tools;
  const { runAndWait } = useCommand("POST /opportunities/:opportunityId/move", { touches: touched });
  const go = (id: Id<"opportunities">, to: Place, since: Moment) => {
    const board = knownBoard(filters);
    const change = board && placing(board, id, to, since, today());
    if (change) void show(tools, id, change, () => runAndWait({ opportunityId: id, ...to }));
  };
  return (id: string, to: Place) => {
    const before = foundOn(filters, id);
    const column = columnOf(filters, to.stageId);
    if (!before || !column) return;
    const { card, place } = before;
    go(card.id, to, clock());
    const index = foundOn(filters, id)?.index ?? 0;
    announce(t.movedAloud(column.name, f.count(index + 1), f.count(columnOf(filters, to.stageId)?.count ?? 0)));
    if (to.stageId === place.stageId) return;
    const undo = () => go(card.id, place, card.stageChangedAt);
    offerUndo(undo);
    const said = column.won
      ? t.wonToast(card.title, f.wholeMoney(card.expectedRevenue))
      : t.moved(card.title, column.name);
    toast(said, { undo, id });
  };
}

/** Off the board; restored, it stands where it stood. Where what was open of it ended too, that is not undone. */
function useLosing(tools: Tools) {
  const t = useWords(boardWords);
  const { filters, today, offerUndo } = tools;
  const restore = useCommand("POST /opportunities/:opportunityId/restore", { touches: touched });
  const lose = useCommand("POST /opportunities/:opportunityId/lose", { touches: touched });
  return (input: InputOf<"POST /opportunities/:opportunityId/lose">) => {
    const { opportunityId } = input;
    const board = knownBoard(filters);
    const card = foundOn(filters, opportunityId)?.card;
    const change = board && losing(board, opportunityId, today());
    if (!card || !change) return undefined;
    const going = show(tools, opportunityId, change, () => lose.runAndWait(input));
    const undo = () => show(tools, opportunityId, reversed(change), () => restore.runAndWait({ opportunityId }));
    const isForGood = input.closesOpen === true; // what ended with it would stay ended
    offerUndo(isForGood ? null : undo);
    toast(t.lostToast(card.title), { id: opportunityId, ...(!isForGood && { undo }) });
    return going;
  };
}

/** To a colleague, or to nobody. */
function useAssigning(tools: Tools) {
  const t = useWords(boardWords);
  const { filters, today, offerUndo } = tools;
  const { runAndWait } = useCommand("POST /opportunities/:opportunityId/assign", { touches: touched });
  const give = (id: Id<"opportunities">, change: BoardChange, to: Assignee) =>
    show(tools, id, change, () => runAndWait({ opportunityId: id, salespersonId: to?.id ?? null }));
  return (id: string, assignee: Assignee) => {
    const board = knownBoard(filters);
    const card = foundOn(filters, id)?.card;
    const change = board && assigning(board, id, assignee, today());
    if (!card || !change) return;
    void give(card.id, change, assignee);
    const undo = () => give(card.id, reversed(change), salespersonOf(card));
    offerUndo(undo);
    toast(assignee ? t.assignedTo(card.title, assignee.name) : t.nobodyHas(card.title), { undo, id });
  };
}

/** A new card at the top of a column. */
function useCreating(tools: Tools) {
  const { runAndWait } = useCommand("POST /opportunities", {
    touches: ({ id }, answer) => (id ? touched({ opportunityId: id }, answer) : []),
  });
  return (card: BoardCard, input: InputOf<"POST /opportunities"> & { stageId: string }) =>
    show(tools, card.id, creating(card, input.stageId, tools.today()), () => runAndWait(input));
}

/** On screen now; when the server refuses, the toast says why, the change is taken back and the card asked for again. */
function show(
  { filters, offerUndo }: Tools,
  id: string,
  { apply, takeBack }: BoardChange,
  run: () => Promise<unknown>,
): Promise<unknown> {
  changeBoard(filters, apply);
  const going = run();
  going.catch(() => {
    untoast(id);
    offerUndo(null);
    changeBoard(filters, takeBack);
    void refreshFollowers([{ kind: "opportunity", id }]);
  });
  return going;
}

/** The won column that follows the one in which a card stands. */
export function wonStageFor(filters: BoardFilters, id: string): string | null {
  const board = knownBoard(filters);
  return board ? wonStageOf(board, id) : null;
}

const columnOf = (filters: BoardFilters, stageId: string) =>
  knownBoard(filters)?.stages.find((stage) => stage.id === stageId);

function foundOn(filters: BoardFilters, id: string) {
  const board = knownBoard(filters);
  return board ? findCard(board, id) : null;
}
