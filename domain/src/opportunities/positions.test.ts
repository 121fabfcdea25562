import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import type { Moment } from "../dates.ts";
import { compare, type Decimal, exact } from "../decimal.ts";
import type { Id } from "../ids.ts";
import type { Stage } from "./lifecycle.ts";
import {
  afterLoss,
  afterMove,
  afterRestore,
  afterWin,
  assignedAt,
  firstStage,
  type Position,
  revenueAfterOrder,
  wonStageAfter,
} from "./positions.ts";
import type { Probability } from "./scoring.ts";

const stageId = (name: string) => name as Id<"stages">; // names stand for ids in tests
const reasonId = (name: string) => name as Id<"lost_reasons">; // as above
const percentage = (text: string | null) => text as Probability | null; // a decimal or none
const moment = (text: string) => text as Moment; // a moment

const stage = (name: string, sequence: number, isWon = false): Stage => ({ id: stageId(name), sequence, isWon });
const [fresh, proposal, won, paid] = [
  stage("new", 1),
  stage("proposal", 3),
  stage("won", 70, true),
  stage("paid", 80, true),
];
const stages = [paid, won, proposal, fresh];

const [before, now] = [moment("2026-11-01T08:00:00Z"), moment("2026-11-23T12:00:00Z")];

const open: Position = {
  state: "open",
  stageId: fresh.id,
  stageChangedAt: before,
  closedAt: null,
  probability: percentage("30"),
  lostReasonId: null,
  archivedAt: null,
};
const isWon: Position = { ...open, state: "won", stageId: won.id, closedAt: before, probability: percentage("100") };
const lost: Position = {
  ...open,
  state: "lost",
  stageId: proposal.id,
  closedAt: before,
  probability: percentage("0"),
  lostReasonId: reasonId("too dear"),
};

describe("a record in another column (R-331)", () => {
  test.each<[string, Position, Stage, string | null, Partial<Position>]>([
    ["an open one keeps its probability", open, proposal, "55", { state: "open", probability: percentage("30") }],
    ["and tells when it came there", open, proposal, null, { stageChangedAt: now, closedAt: null }],
    ["in its own column nothing changes", open, fresh, "55", open],
    [
      "into a won column it is won now",
      open,
      won,
      "55",
      { state: "won", closedAt: now, probability: percentage("100") },
    ],
    [
      "between won columns the day of closing stays",
      isWon,
      paid,
      null,
      { state: "won", closedAt: before, stageChangedAt: now },
    ],
    [
      "out of a won column it is open with what scoring computes, not with 100 (Q-336)",
      isWon,
      fresh,
      "41.67",
      { state: "open", closedAt: null, probability: percentage("41.67") },
    ],
    [
      "or with no probability where scoring cannot tell (Q-336)",
      isWon,
      fresh,
      null,
      { state: "open", probability: null },
    ],
  ])("%s", (_, from, to, computed, expected) => {
    expect(afterMove(from, to, now, percentage(computed))).toMatchObject({ ...expected, stageId: to.id });
  });
});

describe("a record that is won (R-331, R-332)", () => {
  test.each<[string, Position, string, Partial<Position>]>([
    ["goes into the next won column", open, "won", { state: "won", closedAt: now, stageChangedAt: now }],
    ["is certain", open, "won", { probability: percentage("100") }],
    ["no longer has a reason for being lost", lost, "won", { lostReasonId: null, closedAt: now }],
    ["goes on where it is won already, and keeps its day", isWon, "paid", { closedAt: before }],
  ])("%s", (_, from, to, expected) => {
    expect(afterWin(from, stages, now)).toMatchObject({ ...expected, stageId: to });
  });

  test("stays where it is where no column is a won one", () => {
    expect(afterWin(open, [fresh, proposal], now)).toMatchObject({
      state: "won",
      stageId: fresh.id,
      stageChangedAt: before,
    });
  });
});

test("a record that is lost stays in its column, without hope, with its reason (R-333)", () => {
  expect(afterLoss(open, reasonId("too dear"), now)).toEqual({
    ...open,
    state: "lost",
    closedAt: now,
    probability: "0",
    lostReasonId: "too dear",
  });
  expect(afterLoss(open, null, now).lostReasonId).toBeNull();
});

describe("a record that is restored (R-334, Q-335)", () => {
  test.each<[string, Position, string | null, Partial<Position>]>([
    [
      "is open in its column, without reason and day of closing",
      lost,
      "12.5",
      { state: "open", closedAt: null, lostReasonId: null },
    ],
    ["has the probability that scoring computes", lost, "12.5", { probability: percentage("12.5") }],
    ["or none", lost, null, { probability: null }],
    [
      "is won again in a won column",
      { ...lost, stageId: won.id },
      "12.5",
      { state: "won", closedAt: now, probability: percentage("100") },
    ],
  ])("%s", (_, from, computed, expected) => {
    expect(afterRestore(from, stages, now, percentage(computed))).toMatchObject({ ...expected, stageId: from.stageId });
  });
});

test("lost and restored, an open record stands where it stood", () => {
  const anyStage = fc.constantFrom(fresh, proposal);
  fc.assert(
    fc.property(anyStage, anyStage, (from, to) => {
      const there = afterMove({ ...open, stageId: from.id }, to, before, null);
      const back = afterRestore(afterLoss(there, reasonId("too dear"), now), stages, now, there.probability);
      expect(back).toEqual(there);
    }),
    propertyRuns(),
  );
});

describe("the first column (R-313)", () => {
  test.each<[string, Stage[], string | null]>([
    ["is the first by sequence", stages, "new"],
    ["is not a won one where there is another", [won, stage("late", 90)], "late"],
    ["is a won one where there is no other", [paid, won], "won"],
    ["is the first by id of equals", [stage("b", 1), stage("a", 1)], "a"],
    ["is none without columns", [], null],
  ])("%s", (_, all, first) => {
    expect(firstStage(all)?.id ?? null).toBe(first);
  });
});

describe("the won column for a record (R-332)", () => {
  test.each<[string, string, Stage[], string | null]>([
    ["is the first behind its own", "new", stages, "won"],
    ["is the next one of a won column", "won", stages, "paid"],
    ["is the last up to it where none comes behind", "paid", stages, "paid"],
    ["is the last one of those before it", "late", [...stages, stage("late", 90)], "paid"],
    ["is the first one for a column that is gone", "gone", stages, "won"],
    ["is none where there is none", "new", [fresh, proposal], null],
  ])("%s", (_, current, all, found) => {
    expect(wonStageAfter(stageId(current), all)?.id ?? null).toBe(found);
  });
});

describe("the first assignment (section 3.1, date_open)", () => {
  test.each<[string, string | null, Moment | null, string | null, Moment | null]>([
    ["is now for somebody new", null, null, "ana", now],
    ["is now where somebody else takes over", "luis", before, "ana", now],
    ["stays where nobody changes", "ana", before, "ana", before],
    ["is none without a salesperson", "ana", before, null, null],
    ["is none where there never was one", null, null, null, null],
  ])("%s", (_, salespersonId, assigned, next, expected) => {
    expect(assignedAt({ salespersonId, assignedAt: assigned }, next, now)).toBe(expected);
  });
});

const text = (amount: string) => amount as Decimal; // a decimal

describe("what is expected of an opportunity after an order (R-374)", () => {
  test.each([
    ["1000", "1500.00", "1500"],
    ["1000", "1000.00", "1000"],
    ["1000", "999.99", "1000"],
    ["0", "0.01", "0.01"],
    ["1000", "-5.00", "1000"],
  ])("%s and an order of %s: %s", (expected, untaxed, after) => {
    expect(revenueAfterOrder(text(expected), text(untaxed))).toBe(after);
  });

  test.each([
    [true, "1000", "800.00", "800"],
    [true, "1000", "1500.00", "1500"],
    [false, "1000", "1500.00", "1000"],
  ])("takes that amount: %s, where somebody said so; of %s and %s becomes %s", (takes, expected, untaxed, after) => {
    expect(revenueAfterOrder(text(expected), text(untaxed), takes)).toBe(after);
  });

  test("never falls, and covers every order", () => {
    fc.assert(
      fc.property(decimals(6, 2, false), decimals(6, 2), (expected, untaxed) => {
        const after = exact(revenueAfterOrder(expected, untaxed));
        expect(compare(after, exact(expected))).toBeGreaterThanOrEqual(0);
        expect(compare(after, exact(untaxed))).toBeGreaterThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });
});
