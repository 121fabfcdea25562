import { expect, test } from "vitest";
import { misrestored } from "./figures.ts";

const sales = (rows: string, ...sums: (string | null)[]) => ({ "public.sales": { rows, sums } });

test("what stood still while it was copied comes back with the same rows and sums", () => {
  const counted = { before: sales("2", "120.50", null), after: sales("2", "120.50", null) };
  expect(misrestored(sales("2", "120.50", null), counted)).toEqual([]);
  expect(misrestored(sales("2", "120.40", null), counted)).toEqual([
    "public.sales: 2 rows, 120.50, none were saved, 2 rows, 120.40, none came back",
  ]);
  expect(misrestored({}, counted)).toEqual(["public.sales: 2 rows, 120.50, none were saved, nothing came back"]);
});

test("what was written in meanwhile may stand as at any moment of that time", () => {
  expect(misrestored(sales("3", "150"), { before: sales("2", "100"), after: sales("4", "200") })).toEqual([]);
});
