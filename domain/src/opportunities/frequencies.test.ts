import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import type { CalendarDate } from "../dates.ts";
import {
  applyChanges,
  countFrequencies,
  type Frequency,
  frequencyChanges,
  type StateChange,
  withoutTeam,
} from "./frequencies.ts";
import type { ScoredLead, ScoringModel } from "./scoring-model.ts";

const day = (text: string) => text as CalendarDate; // a day
const model: ScoringModel = {
  variables: ["country", "email"],
  startsOn: day("2026-01-01"),
  stages: [
    { id: "new", sequence: 1, isWon: false, teamId: null },
    { id: "talks", sequence: 2, isWon: false, teamId: "north" },
    { id: "won", sequence: 70, isWon: true, teamId: null },
  ],
};
const lead = (part: Partial<ScoredLead> = {}): ScoredLead => ({
  teamId: null,
  stageId: "new",
  createdOn: day("2026-06-15"),
  country: "ES",
  email: "correct",
  ...part,
});

/** "new +1/0" for each counter that changes; the team where there is one. */
const changes = (change: StateChange, part: Partial<ScoredLead> = {}) =>
  frequencyChanges(lead(part), change, model).map(({ teamId, value, won, lost }) =>
    [value, `${won}/${lost}`, ...(teamId === null ? [] : [`of ${teamId}`])].join(" "),
  );

describe("which counters a lead changes (R-351, R-352)", () => {
  test.each<[string, StateChange, Partial<ScoredLead>, string[]]>([
    ["won: every stage", { from: "open", to: "won" }, {}, ["new 1/0", "talks 1/0", "won 1/0", "ES 1/0", "correct 1/0"]],
    [
      "lost: the stages up to its own",
      { from: "open", to: "lost" },
      { stageId: "talks" },
      ["new 0/1", "talks 0/1", "ES 0/1", "correct 0/1"],
    ],
    ["lost without a stage: none of them", { from: "open", to: "lost" }, { stageId: null }, ["ES 0/1", "correct 0/1"]],
    [
      "lost without a country: not its country, but its missing address",
      { from: "open", to: "lost" },
      { country: null, email: "missing" },
      ["new 0/1", "missing 0/1"],
    ],
    [
      "in its team's rows",
      { from: "open", to: "lost" },
      { teamId: "north" },
      ["new 0/1 of north", "ES 0/1 of north", "correct 0/1 of north"],
    ],
    ["restored: what losing it counted", { from: "lost", to: "open" }, {}, ["new 0/-1", "ES 0/-1", "correct 0/-1"]],
    [
      "no longer won: what winning it counted",
      { from: "won", to: "open" },
      {},
      ["new -1/0", "talks -1/0", "won -1/0", "ES -1/0", "correct -1/0"],
    ],
    [
      "won and lost after all: both at once",
      { from: "won", to: "lost" },
      {},
      ["new -1/1", "talks -1/0", "won -1/0", "ES -1/1", "correct -1/1"],
    ],
    ["open as before: none", { from: "open", to: "open" }, {}, []],
    ["won again: none", { from: "won", to: "won" }, {}, []],
    ["created before the first day: none", { from: "open", to: "won" }, { createdOn: day("2025-12-31") }, []],
    [
      "created on the first day: all",
      { from: "open", to: "lost" },
      { createdOn: day("2026-01-01") },
      ["new 0/1", "ES 0/1", "correct 0/1"],
    ],
  ])("%s", (_, change, part, expected) => {
    expect(changes(change, part)).toEqual(expected);
  });
});

const anyLead = fc.record({
  teamId: fc.constantFrom(null, "north", "south"),
  stageId: fc.constantFrom("new", "talks", null),
  country: fc.constantFrom(null, "ES", "FR"),
  email: fc.constantFrom("correct" as const, "missing" as const),
});
const closed = fc.array(
  fc.record({ lead: anyLead.map(lead), outcome: fc.constantFrom("won" as const, "lost" as const) }),
  {
    maxLength: 12,
  },
);
const sorted = (table: readonly Frequency[]) => table.map((row) => JSON.stringify(row)).toSorted();
const countedOf = (table: readonly Frequency[]) =>
  table.filter(({ variable }) => variable === "email").reduce((sum, { won, lost }) => sum + won + lost, 0);

describe("whatever was closed", () => {
  test("in whatever order, the table is the same", () => {
    fc.assert(
      fc.property(closed, (all) => {
        expect(sorted(countFrequencies(all.toReversed(), model))).toEqual(sorted(countFrequencies(all, model)));
      }),
      propertyRuns(),
    );
  });

  test("each lead is counted once by its address, which it always has or misses", () => {
    fc.assert(
      fc.property(closed, (all) => {
        expect(countedOf(countFrequencies(all, model))).toBe(all.length);
      }),
      propertyRuns(),
    );
  });

  test("a team that goes leaves its counts to no team, and none is lost", () => {
    fc.assert(
      fc.property(closed, (all) => {
        const table = countFrequencies(all, model);
        const without = withoutTeam(table, "north");
        expect(without.some(({ teamId }) => teamId === "north")).toBe(false);
        expect(countedOf(without)).toBe(countedOf(table));
        expect(sorted(withoutTeam(without, "north"))).toEqual(sorted(without));
      }),
      propertyRuns(),
    );
  });

  test("closing one more and opening it again leaves every counter as it was", () => {
    fc.assert(
      fc.property(closed, anyLead.map(lead), fc.constantFrom("won" as const, "lost" as const), (all, one, outcome) => {
        const table = countFrequencies(all, model);
        const there = applyChanges(table, frequencyChanges(one, { from: "open", to: outcome }, model));
        const back = applyChanges(there, frequencyChanges(one, { from: outcome, to: "open" }, model));
        expect(sorted(back.filter(({ won, lost }) => won + lost > 0))).toEqual(sorted(table));
      }),
      propertyRuns(),
    );
  });
});
