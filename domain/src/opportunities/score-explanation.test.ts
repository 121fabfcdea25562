import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import type { Frequency } from "./frequencies.ts";
import { explainScore } from "./score-explanation.ts";
import type { ScoredLead, ScoringModel } from "./scoring-model.ts";
import { prepareScoring } from "./scoring-statistics.ts";

const day = "2026-01-01" as CalendarDate; // a day
const model: ScoringModel = {
  variables: ["country", "tag"],
  startsOn: day,
  stages: [
    { id: "new", sequence: 1, isWon: false, teamId: null },
    { id: "won", sequence: 70, isWon: true, teamId: null },
  ],
};
const row = (variable: Frequency["variable"], value: string, won: number, lost: number): Frequency => ({
  teamId: null,
  variable,
  value,
  won,
  lost,
});
const history = [
  row("stage", "new", 1, 1),
  row("country", "ES", 1, 0),
  row("country", "FR", 0, 1),
  row("tag", "rare", 3, 2),
];

function explained(part: Partial<ScoredLead>, rows = history) {
  return explainScore(
    { teamId: null, stageId: "new", createdOn: day, ...part },
    prepareScoring(rows, model),
    model,
    rows,
  );
}

describe("why a lead has its probability (R-354)", () => {
  // One Spanish lead was won and one French one lost: 1.1 and 0.1 of 1.2 each, so 1.1 ÷ (1.1 + 0.1) = 91.67 %.
  test("each factor tells its counters, what it lifts, and where it leads", () => {
    const told = explained({ country: "ES" });
    expect(told).toMatchObject({ probability: "91.67", rule: "computed", teamId: null, results: 2 });
    expect(told.closed).toEqual({ won: "1.1", lost: "1.1" });
    expect(told.probabilityBefore).toBe("50");
    expect(told.factors).toEqual([
      {
        variable: "stage",
        value: "new",
        row: { won: "1.1", lost: "1.1" },
        total: { won: "1.1", lost: "1.1" },
        lift: "1",
        probabilityAfter: "50",
      },
      {
        variable: "country",
        value: "ES",
        row: { won: "1.1", lost: "0.1" },
        total: { won: "1.2", lost: "1.2" },
        lift: "11",
        probabilityAfter: "91.666666666667",
      },
    ]);
  });

  test("what speaks against winning lifts less than one", () => {
    const [, country] = explained({ country: "FR" }).factors;
    expect(country?.lift).toBe("0.090909090909");
    expect(explained({ country: "FR" }).probability).toBe("8.33");
  });

  test.each<[string, Partial<ScoredLead>, string[]]>([
    ["nothing, where everything known counted", { country: "ES" }, []],
    ["a country that was never seen", { country: "PT" }, ["country PT: not_seen"]],
    ["a tag with too few results", { tags: ["rare"] }, ["tag rare: too_few_results"]],
    ["a tag that nobody had", { tags: ["new"] }, ["tag new: not_seen"]],
    [
      "each for itself",
      { country: "PT", tags: ["rare", "new"] },
      ["country PT: not_seen", "tag rare: too_few_results", "tag new: not_seen"],
    ],
  ])("left out was %s", (_, part, expected) => {
    const told = explained(part).ignored.map(({ variable, value, because }) => `${variable} ${value}: ${because}`);
    expect(told).toEqual(expected);
  });

  test.each<[string, Partial<ScoredLead>, Frequency[], string, string | null]>([
    ["without a stage it has no hope", { stageId: null }, history, "no_stage", "0"],
    ["in a won stage it is certain", { stageId: "won" }, history, "won_stage", "100"],
    ["without history nobody can tell", {}, [], "no_history", null],
  ])("%s", (_, part, rows, rule, probability) => {
    const told = explained({ country: "ES", ...part }, rows);
    expect(told).toMatchObject({ rule, probability, factors: [], ignored: [] });
  });
});
