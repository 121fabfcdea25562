import { describe, expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import type { Id } from "../ids.ts";
import { analyseRows, type AnalysedRow, largestOf, shareOf } from "./analysis.ts";

const decimal = (text: string) => text as Decimal; // written as a decimal

type Given = { stage: string; team?: string; person?: string; count: number; revenue: string };

const row = ({ stage, team, person, count, revenue }: Given): AnalysedRow => ({
  stage: { id: stage as Id<"stages">, name: stage, isWon: false }, // any text serves
  team: team ? { id: team as Id<"teams">, name: team } : null, // as above
  salesperson: person ? { id: person as Id<"members">, name: person } : null, // as above
  opportunities: count,
  expectedRevenue: decimal(revenue),
});

const stages = [{ id: "new" }, { id: "empty" }, { id: "offer" }];
const rows = [
  row({ stage: "new", team: "north", person: "ana", count: 2, revenue: "0.10" }),
  row({ stage: "offer", team: "north", person: "ana", count: 1, revenue: "0.20" }),
  row({ stage: "new", team: "south", person: "luis", count: 1, revenue: "9.00" }),
  row({ stage: "new", count: 4, revenue: "5.00" }),
];

describe("the pipeline", () => {
  const analysis = analyseRows(rows, stages);

  test("adds up exactly", () => {
    expect(analysis.total).toEqual({ opportunities: 8, expectedRevenue: "14.3" });
  });

  test("by stage, in its order, empty ones too", () => {
    expect(analysis.stages).toEqual([
      { id: "new", opportunities: 7, expectedRevenue: "14.1" },
      { id: "empty", opportunities: 0, expectedRevenue: "0" },
      { id: "offer", opportunities: 1, expectedRevenue: "0.2" },
    ]);
  });

  test("by team and by salesperson, who has most first, nobody among them", () => {
    expect(analysis.teams.map(({ team, expectedRevenue }) => [team?.name, expectedRevenue])).toEqual([
      ["south", "9"],
      [undefined, "5"],
      ["north", "0.3"],
    ]);
    const ana = analysis.people.find(({ salesperson }) => salesperson?.name === "ana");
    expect(ana).toMatchObject({ opportunities: 3, expectedRevenue: "0.3" });
    expect(ana?.byStage.get("offer")).toEqual({ opportunities: 1, expectedRevenue: "0.2" });
    expect(ana?.byStage.get("empty")).toBeUndefined();
  });

  test("of nothing is nothing", () => {
    expect(analyseRows([], []).total).toEqual({ opportunities: 0, expectedRevenue: "0" });
  });
});

test("bars are drawn by shares of the largest", () => {
  expect(largestOf(analyseRows(rows, stages).stages)).toBe("14.1");
  expect(largestOf([])).toBe("0");
  expect(shareOf(decimal("1"), decimal("3"))).toBe(0.3333);
  expect(shareOf(decimal("0"), decimal("0"))).toBe(0);
});
