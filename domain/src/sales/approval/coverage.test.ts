import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import { uncovered } from "./coverage.ts";
import type { Excess } from "./excesses.ts";

const n = canonical;
const excess = (given: Partial<Excess> = {}): Excess => ({
  ruleId: "rule",
  measure: "line_discount",
  lineId: "line",
  productId: "table",
  name: "Table",
  limit: n("10"),
  value: n("30"),
  base: n("1000"),
  ...given,
});
const margin = { measure: "margin" as const, lineId: null, productId: null, value: n("12") };

test.each<[string, Partial<Excess>, Partial<Excess>, boolean]>([
  ["the same", {}, {}, true],
  ["less of it", {}, { value: n("20") }, true],
  ["of a smaller amount", {}, { base: n("999.99") }, true],
  ["under a limit that is another figure now", {}, { limit: n("5") }, true],
  ["more of it", {}, { value: n("30.01") }, false],
  ["of a greater amount", {}, { base: n("1000.01") }, false],
  ["by another rule", {}, { ruleId: "other" }, false],
  ["on another line", {}, { lineId: "other" }, false],
  ["of another product", {}, { productId: "lamp" }, false],
  ["a margin that is greater", margin, { ...margin, value: n("13") }, true],
  ["a margin that is less", margin, { ...margin, value: n("11.99") }, false],
])("what was approved covers %s or does not", (_, approved, now, isCovered) => {
  const left = uncovered(
    { customerId: "lar", excesses: [excess(now)] },
    { customerId: "lar", excesses: [excess(approved)] },
  );
  expect(left).toHaveLength(isCovered ? 0 : 1);
});

test("nothing covers another customer, nor what nobody approved", () => {
  const document = { customerId: "lar", excesses: [excess()] };
  expect(uncovered(document, { customerId: "paz", excesses: [excess()] })).toHaveLength(1);
  expect(uncovered(document, null)).toHaveLength(1);
});
