import type { ActivityKind } from "../fields/next-activity.ts";
import { urgencyOf } from "../activities/lifecycle.ts";
import type { CalendarDate, Moment } from "../dates.ts";
import { add, type Decimal, exact, isEqual, subtract, sum, toText } from "../decimal.ts";
import { workedOn } from "./follow-up/standing.ts";
import type { Card, Column, Pipeline } from "./records.ts";

// The board as it is on screen: what a move, a new card or a change does to the columns, their counts and their sums,
// before the server has answered. Everything that is not touched keeps its identity, so that it is not drawn again.

/** A place on the board: at the top of a column, or right below another card. */
export type Place = { stageId: string; below: string | null };

type Mix = Column["mix"];
type NextActivity = { on: CalendarDate; kind: ActivityKind; summary: string } | null;

/** What is to be done next for a card, as the board's bars count it. */
export function urgencyOfCard(next: NextActivity, today: CalendarDate): keyof Mix {
  return next ? urgencyOf(next.on, today) : "none";
}

/** A card and where it stands, or null where it is not among the cards loaded. */
export function findCard(board: Pipeline, id: string): { card: Card; place: Place; index: number } | null {
  for (const { id: stageId, cards } of board.stages) {
    const index = cards.findIndex((card) => card.id === id);
    const card = cards[index];
    if (card) return { card, place: { stageId, below: cards[index - 1]?.id ?? null }, index };
  }
  return null;
}

/** The board after a card went to a place; in another column its days begin anew, and it was worked on. Unknown cards and columns change nothing. */
export function moveCard(board: Pipeline, id: string, to: Place, now: Moment, today: CalendarDate): Pipeline {
  const found = findCard(board, id);
  if (!found || !board.stages.some((stage) => stage.id === to.stageId) || to.below === id) return board;
  const isElsewhere = to.stageId !== found.place.stageId;
  const moved = isElsewhere
    ? { ...found.card, stageChangedAt: now, followUp: workedOn(found.card.followUp, now, today) }
    : found.card;
  return putCard(takeCard(board, id, today), moved, to, today);
}

/** The board with one more card at a place; one that stands on it already is not put there twice. */
export function putCard(board: Pipeline, card: Card, { stageId, below }: Place, today: CalendarDate): Pipeline {
  if (findCard(board, card.id)) return board;
  return changeColumn(board, stageId, (column) => {
    const at = below === null ? 0 : column.cards.findIndex(({ id }) => id === below) + 1;
    return { ...counted(column, card, 1, today), cards: column.cards.toSpliced(at, 0, card) };
  });
}

/** The board without a card, as after losing it. */
export function takeCard(board: Pipeline, id: string, today: CalendarDate): Pipeline {
  const found = findCard(board, id);
  if (!found) return board;
  return changeColumn(board, found.place.stageId, (column) => ({
    ...counted(column, found.card, -1, today),
    cards: column.cards.toSpliced(found.index, 1),
  }));
}

/** The board with some fields of a card changed where it stands; its column's sum and bar follow. */
export function changeCard(board: Pipeline, id: string, changes: Partial<Card>, today: CalendarDate): Pipeline {
  const found = findCard(board, id);
  if (!found) return board;
  const changed = { ...found.card, ...changes };
  return changeColumn(board, found.place.stageId, (column) => ({
    ...counted(counted(column, found.card, -1, today), changed, 1, today),
    cards: column.cards.with(found.index, changed),
  }));
}

/** A column with the next page of its cards; one that has come up meanwhile is not shown twice. */
export function appendCards(
  board: Pipeline,
  stageId: string,
  page: { items: readonly Card[]; nextCursor: string | null },
): Pipeline {
  return changeColumn(board, stageId, (column) => {
    const known = new Set(column.cards.map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id));
    return { ...column, cards: [...column.cards, ...fresh], nextCursor: page.nextCursor };
  });
}

/**
 * The board after some cards changed, from an answer with the heads of all columns and those of the cards that still
 * stand on it. A card that belongs behind the cards loaded is left to the page that brings it. Null where the columns
 * themselves are others now: then the whole board has to be asked for.
 */
export function mergeCards(board: Pipeline, changed: ReadonlySet<string>, answer: Pipeline): Pipeline | null {
  if (!isSameColumns(board, answer)) return null;
  const stages = answer.stages.map((head, index) => {
    const former = board.stages[index] ?? head;
    const cards = mergedCards(former, changed, head.cards);
    return isSameHead(former, head) && cards === former.cards
      ? former
      : { ...head, cards, nextCursor: former.nextCursor };
  });
  return { stages };
}

/** How many cards, and what they may bring, over all columns. */
export function totalOf(board: Pipeline): { count: number; expectedRevenue: Decimal } {
  return {
    count: board.stages.reduce((total, { count }) => total + count, 0),
    expectedRevenue: toText(sum(board.stages.map(({ expectedRevenue }) => exact(expectedRevenue)))),
  };
}

function changeColumn(board: Pipeline, stageId: string, change: (column: Column) => Column): Pipeline {
  return { stages: board.stages.map((column) => (column.id === stageId ? change(column) : column)) };
}

/** The head of a column with a card more or less. */
function counted(column: Column, card: Card, step: 1 | -1, today: CalendarDate): Column {
  const urgency = urgencyOfCard(card.nextActivity, today);
  const revenue = exact(card.expectedRevenue);
  const before = exact(column.expectedRevenue);
  return {
    ...column,
    count: column.count + step,
    expectedRevenue: toText(step === 1 ? add(before, revenue) : subtract(before, revenue)),
    mix: { ...column.mix, [urgency]: column.mix[urgency] + step },
  };
}

function mergedCards(former: Column, changed: ReadonlySet<string>, now: readonly Card[]): Card[] {
  const stayed = former.cards.filter(({ id }) => !changed.has(id));
  if (stayed.length === former.cards.length && now.length === 0) return former.cards;
  const wasHere = new Set(former.cards.map(({ id }) => id));
  const cards = [...stayed];
  for (const card of now.toSorted(byRank)) {
    const at = cards.findIndex((other) => byRank(card, other) < 0);
    const isBehindLoaded = at === -1 && former.nextCursor !== null && !wasHere.has(card.id);
    if (!isBehindLoaded) cards.splice(at === -1 ? cards.length : at, 0, card);
  }
  return cards;
}

/** Greatest rank first, as the columns are ordered. */
function byRank(a: Card, b: Card): number {
  if (a.rank !== b.rank) return a.rank > b.rank ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}

const isSameColumns = (a: Pipeline, b: Pipeline): boolean =>
  a.stages.length === b.stages.length && a.stages.every(({ id }, index) => id === b.stages[index]?.id);

function isSameHead(a: Column, b: Column): boolean {
  const isSameMix = (Object.keys(a.mix) as (keyof Mix)[]).every((kind) => a.mix[kind] === b.mix[kind]); // the keys of a mix
  return (
    isSameMix &&
    a.name === b.name &&
    a.won === b.won &&
    a.count === b.count &&
    isEqual(exact(a.expectedRevenue), exact(b.expectedRevenue))
  );
}
