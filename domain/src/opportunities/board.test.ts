import { describe, expect, test } from "vitest";
import type { CalendarDate, Moment } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import type { Id } from "../ids.ts";
import { appendCards, changeCard, findCard, mergeCards, moveCard, putCard, takeCard, totalOf } from "./board.ts";
import type { Card, Column, Pipeline } from "./records.ts";

const today = "2026-11-23" as CalendarDate; // a day
const longAgo = "2026-10-01T08:00:00.000Z" as Moment; // a moment
const now = "2026-11-23T10:00:00.000Z" as Moment; // a moment

type Given = { rank?: string; revenue?: string; due?: string };

const card = (id: string, { rank = id, revenue = "100.00", due }: Given = {}): Card => ({
  id: id as Id<"opportunities">, // any text serves
  title: `Deal ${id}`,
  about: null,
  expectedRevenue: revenue as Decimal, // a decimal
  priority: 0,
  tags: [],
  salespersonId: null,
  salespersonName: null,
  nextActivity: due ? { on: due as CalendarDate, kind: "call", summary: "Call" } : null,
  followUp: {
    contactBy: null,
    contactSoonAt: null,
    firstContactAt: null,
    lastActivityOn: "2026-11-02" as CalendarDate,
    idleFrom: "2026-11-09" as CalendarDate,
  },
  expectedClosing: null,
  stageChangedAt: longAgo,
  rank,
  version: 1,
});

const column = (id: string, cards: Card[], more: Partial<Column> = {}): Column => ({
  id: id as Id<"stages">, // any text serves
  name: id,
  won: false,
  count: cards.length,
  expectedRevenue: String(cards.reduce((total, each) => total + Number(each.expectedRevenue), 0)) as Decimal, // whole numbers here
  mix: { overdue: 0, today: 0, planned: 0, none: cards.length },
  cards,
  nextCursor: null,
  ...more,
});

const board = (): Pipeline => ({
  stages: [column("new", [card("d"), card("c"), card("b")]), column("offer", [card("z"), card("y")])],
});

const idsIn = (pipeline: Pipeline) => pipeline.stages.map(({ cards }) => cards.map(({ id }) => id).join(""));
const headsOf = (pipeline: Pipeline) => pipeline.stages.map((each) => [each.count, each.expectedRevenue]);

describe("a card moves", () => {
  test("to the top of another column, and both columns count and add up anew", () => {
    const after = moveCard(board(), "c", { stageId: "offer", below: null }, now, today);
    expect(idsIn(after)).toEqual(["db", "czy"]);
    expect(headsOf(after)).toEqual([
      [2, "200"],
      [3, "300"],
    ]);
    expect(findCard(after, "c")?.card.followUp).toMatchObject({ lastActivityOn: today, idleFrom: null });
    expect(findCard(after, "c")?.card.stageChangedAt).toBe(now);
  });

  test("right below another card", () => {
    expect(idsIn(moveCard(board(), "d", { stageId: "offer", below: "z" }, now, today))).toEqual(["cb", "zdy"]);
  });

  test("within its column, where its days in the stage go on", () => {
    const after = moveCard(board(), "d", { stageId: "new", below: "b" }, now, today);
    expect(idsIn(after)).toEqual(["cbd", "zy"]);
    expect(findCard(after, "d")?.card.stageChangedAt).toBe(longAgo);
    expect(headsOf(after)).toEqual([
      [3, "300"],
      [2, "200"],
    ]);
  });

  test("back to where it was", () => {
    const before = board();
    const place = findCard(before, "b")?.place ?? { stageId: "", below: null };
    const there = moveCard(before, "b", { stageId: "offer", below: "y" }, now, today);
    expect(idsIn(moveCard(there, "b", place, now, today))).toEqual(idsIn(before));
  });

  test("nowhere when it or the column is not there, or below itself", () => {
    const before = board();
    expect(moveCard(before, "x", { stageId: "offer", below: null }, now, today)).toBe(before);
    expect(moveCard(before, "b", { stageId: "gone", below: null }, now, today)).toBe(before);
    expect(moveCard(before, "b", { stageId: "new", below: "b" }, now, today)).toBe(before);
  });
});

test("no card is put on the board twice", () => {
  const before = board();
  expect(putCard(before, card("b"), { stageId: "offer", below: null }, today)).toBe(before);
});

describe("columns add up", () => {
  test("with cents, exactly", () => {
    const before: Pipeline = { stages: [column("new", [])] };
    const one = putCard(before, card("a", { revenue: "0.10" }), { stageId: "new", below: null }, today);
    const two = putCard(one, card("b", { revenue: "0.20" }), { stageId: "new", below: null }, today);
    expect(two.stages[0]?.expectedRevenue).toBe("0.3");
    expect(totalOf(two)).toEqual({ count: 2, expectedRevenue: "0.3" });
  });

  test("by what is to be done next", () => {
    const before: Pipeline = { stages: [column("new", [card("a")])] };
    const planned = changeCard(
      before,
      "a",
      {
        nextActivity: { on: "2026-11-20" as CalendarDate, kind: "call", summary: "Call" },
        expectedRevenue: "7" as Decimal,
      },
      today,
    );
    expect(planned.stages[0]).toMatchObject({
      count: 1,
      expectedRevenue: "7",
      mix: { overdue: 1, today: 0, planned: 0, none: 0 },
    });
    expect(takeCard(planned, "a", today).stages[0]).toMatchObject({
      count: 0,
      expectedRevenue: "0",
      cards: [],
      mix: { overdue: 0 },
    });
  });

  test("and columns that are not touched stay the same object", () => {
    const before = board();
    expect(takeCard(before, "b", today).stages[1]).toBe(before.stages[1]);
  });
});

test("the next page brings no card twice", () => {
  const before = { stages: [column("new", [card("d"), card("c")], { nextCursor: "c" })] };
  const after = appendCards(before, "new", { items: [card("c"), card("b")], nextCursor: null });
  expect(idsIn(after)).toEqual(["dcb"]);
  expect(after.stages[0]?.nextCursor).toBeNull();
});

const answer = (first: Card[], second: Card[], heads: [number, number] = [3, 2]): Pipeline => ({
  stages: [
    column("new", first, { count: heads[0], expectedRevenue: "300" as Decimal, mix: board().stages[0]!.mix }), // a decimal
    column("offer", second, { count: heads[1], expectedRevenue: "200" as Decimal, mix: board().stages[1]!.mix }),
  ],
});

describe("what others changed is merged", () => {
  test("a card comes where its rank puts it", () => {
    const after = mergeCards(board(), new Set(["x"]), answer([card("x", { rank: "cm" })], [], [4, 2]));
    expect(after && idsIn(after)).toEqual(["dxcb", "zy"]);
    expect(after?.stages[0]?.count).toBe(4);
  });

  test("a card that went to another column stands there only", () => {
    const after = mergeCards(board(), new Set(["c"]), answer([], [card("c", { rank: "zz" })], [2, 3]));
    expect(after && idsIn(after)).toEqual(["db", "czy"]);
  });

  test("a card that left the board is gone", () => {
    const after = mergeCards(board(), new Set(["c"]), answer([], [], [2, 2]));
    expect(after && idsIn(after)).toEqual(["db", "zy"]);
  });

  test("a column where nothing changed stays the same object", () => {
    const before = board();
    const after = mergeCards(before, new Set(["c"]), answer([], [], [2, 2]));
    expect(after?.stages[1]).toBe(before.stages[1]);
  });

  test("a card behind those that are loaded waits for its page, unless it was shown already", () => {
    const before: Pipeline = { stages: [column("new", [card("d"), card("c")], { nextCursor: "c", count: 9 })] };
    const heads = (cards: Card[]): Pipeline => ({ stages: [column("new", cards, { count: 9 })] });
    const came = mergeCards(before, new Set(["a"]), heads([card("a")]));
    expect(came && idsIn(came)).toEqual(["dc"]);
    const stayed = mergeCards(before, new Set(["c"]), heads([card("c", { rank: "a" })]));
    expect(stayed && idsIn(stayed)).toEqual(["dc"]);
    expect(stayed?.stages[0]?.nextCursor).toBe("c");
  });

  test("other columns than before need the whole board", () => {
    expect(mergeCards(board(), new Set(["c"]), { stages: [column("new", [])] })).toBeNull();
  });
});
