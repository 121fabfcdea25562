import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import type { Id } from "../ids.ts";
import { type AnalysedRow, groupRows, shareOf, totalOfRows } from "./analysis.ts";

const decimal = (text: string) => text as Decimal; // written as a decimal

const row = (stage: string, salesperson: string | null, opportunities: number, revenue: string): AnalysedRow => ({
  stage: { id: stage as Id<"stages">, name: stage, isWon: false }, // any text serves
  team: null,
  salesperson: salesperson === null ? null : { id: salesperson as Id<"members">, name: salesperson }, // as above
  opportunities,
  expectedRevenue: decimal(revenue),
});

const rows = [row("new", "ana", 2, "0.10"), row("offer", "ana", 1, "0.20"), row("new", null, 4, "5.00")];

test("rows add up exactly, as a whole and by any key", () => {
  expect(totalOfRows(rows)).toEqual({ opportunities: 7, expectedRevenue: "5.3" });
  const people = groupRows(rows, ({ salesperson }) => salesperson?.id ?? null);
  expect(people.get("ana" as Id<"members">)).toEqual({ opportunities: 3, expectedRevenue: "0.3" }); // any text serves
  expect(people.get(null)).toEqual({ opportunities: 4, expectedRevenue: "5" });
  expect(totalOfRows([])).toEqual({ opportunities: 0, expectedRevenue: "0" });
});

test("a share is a part of one; of nothing it is nothing", () => {
  expect(shareOf(decimal("1"), decimal("3"))).toBe(0.3333);
  expect(shareOf(decimal("3"), decimal("3"))).toBe(1);
  expect(shareOf(decimal("0"), decimal("0"))).toBe(0);
});
