import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import type { CalendarDate } from "../dates.ts";
import type { Frequency } from "./frequencies.ts";
import type { ScoredLead, ScoringModel } from "./scoring-model.ts";
import { isCounting, prepareScoring, statisticsFor, type TenthsOfTeams } from "./scoring-statistics.ts";

const day = "2026-01-01" as CalendarDate; // a day
const model: ScoringModel = {
  variables: ["country", "tag"],
  startsOn: day,
  stages: [
    { id: "north only", sequence: 0, isWon: false, teamId: "north" },
    { id: "new", sequence: 1, isWon: false, teamId: null },
    { id: "won", sequence: 70, isWon: true, teamId: null },
  ],
};
const row = (variable: Frequency["variable"], value: string, won: number, lost: number, teamId: string | null = null) =>
  ({ teamId, variable, value, won, lost }) satisfies Frequency;
const lead = (part: Partial<ScoredLead> = {}): ScoredLead => ({
  teamId: null,
  stageId: "new",
  createdOn: day,
  ...part,
});

const rows = [
  row("stage", "new", 4, 2),
  row("stage", "new", 1, 0, "north"),
  row("stage", "north only", 9, 9, "north"),
  row("country", "ES", 3, 1),
  row("country", "ES", 1, 0, "north"),
  row("country", "FR", 0, 2),
];

describe("counters in tenths, each row a tenth above its count (R-351)", () => {
  test.each<
    [TenthsOfTeams, { won: number; lost: number }, { won: number; lost: number }, { won: number; lost: number }]
  >([
    ["once", { won: 51, lost: 21 }, { won: 41, lost: 11 }, { won: 42, lost: 32 }],
    ["each", { won: 52, lost: 22 }, { won: 42, lost: 12 }, { won: 43, lost: 33 }],
  ])("over all teams, the tenth %s (Q-358)", (tenths, closed, spain, country) => {
    const { all } = prepareScoring(rows, model, tenths);
    expect(all.closed).toEqual(closed);
    expect(all.rowOf({ variable: "country", value: "ES" })).toEqual(spain);
    expect(all.totalOf("country")).toEqual(country);
  });

  test("of a team are its own alone", () => {
    const north = prepareScoring(rows, model).byTeam.get("north");
    expect(north?.closed).toEqual({ won: 11, lost: 1 });
    expect(north?.totalOf("country")).toEqual({ won: 11, lost: 1 });
    expect(north?.rowOf({ variable: "country", value: "FR" })).toBeNull();
  });

  test("closed leads are those of the first column that belongs to no team (R-354, point 3)", () => {
    const { all } = prepareScoring(rows, model);
    expect(all.totalOf("stage")).toEqual(all.closed);
    expect(prepareScoring(rows, { stages: [] }).all.closed).toEqual({ won: 0, lost: 0 });
  });

  test("a variable that nobody counted has none", () => {
    const { all } = prepareScoring(rows, model);
    expect(all.totalOf("source")).toEqual({ won: 0, lost: 0 });
    expect(all.rowOf({ variable: "source", value: "fair" })).toBeNull();
  });
});

describe("a tag counts from fifty results on, tenths included (R-354, point 6)", () => {
  test.each([
    [25, 25, true],
    [50, 0, true],
    [25, 24, false],
    [0, 49, false],
  ])("%d won and %d lost: %s", (won, lost, counting) => {
    expect(isCounting(row("tag", "big", won, lost))).toBe(counting);
    expect(isCounting(row("country", "ES", won, lost))).toBe(true);
  });

  test("and stays out of the sum of all tags before", () => {
    const { all } = prepareScoring([row("tag", "big", 30, 30), row("tag", "rare", 5, 5)], model);
    expect(all.totalOf("tag")).toEqual({ won: 301, lost: 301 });
    expect(all.rowOf({ variable: "tag", value: "rare" })).toBeNull();
  });
});

describe("a lead is compared (R-354, point 2)", () => {
  const table = prepareScoring([...rows, row("country", "PT", 1, 1, "south")], model);
  test.each<[string, Partial<ScoredLead>, string | null]>([
    ["with its team where the team knows its stage", { teamId: "north" }, "north"],
    ["with its team where the team knows something of it", { teamId: "south", country: "FR" }, "south"],
    ["with all where the team knows nothing of what it shows", { teamId: "south" }, null],
    ["with all where the team has no history", { teamId: "east", country: "ES" }, null],
    ["with all where it has no team", { country: "ES" }, null],
  ])("%s", (_, part, teamId) => {
    expect(statisticsFor(lead(part), table, model).teamId).toBe(teamId);
  });
});

const anyRow = fc.record({
  teamId: fc.constantFrom(null, "north", "south"),
  variable: fc.constantFrom<Frequency["variable"]>("stage", "country"),
  value: fc.constantFrom("new", "ES", "FR"),
  won: fc.nat(20),
  lost: fc.nat(20),
});
const anyRows = fc.uniqueArray(anyRow, { selector: ({ teamId, variable, value }) => `${teamId} ${variable} ${value}` });

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom<TenthsOfTeams>("once", "each"), (some, tenths) => {
      const [a, b] = [some, some.toReversed()].map((each) => prepareScoring(each, model, tenths).all);
      expect(a?.closed).toEqual(b?.closed);
      expect(a?.totalOf("country")).toEqual(b?.totalOf("country"));
      expect(a?.rowOf({ variable: "country", value: "ES" })).toEqual(b?.rowOf({ variable: "country", value: "ES" }));
    }),
    propertyRuns(),
  );
});
