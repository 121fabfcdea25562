import { expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { boundedQuantity, steppedQuantity } from "./quantity-steps.ts";

const decimal = (text: string) => text as Decimal; // a decimal
const range = { least: decimal("2"), most: decimal("10") };

test.each([
  ["4", 1, "5"],
  ["4", -1, "3"],
  ["2.5", -1, "2"],
  ["10", 1, "10"],
  ["9.5", 1, "10"],
] as const)("from %s by %i one comes to %s", (from, by, to) =>
  expect(steppedQuantity(decimal(from), by, range)).toBe(to),
);

test.each([
  ["7.24", "0.1", "7.2"],
  ["1", "1", "2"],
  ["11", "1", "10"],
  ["3.0", null, "3"],
] as const)("%s in steps of %s is %s", (wanted, step, taken) =>
  expect(boundedQuantity(decimal(wanted), range, step && decimal(step))).toBe(taken),
);

test("without a most there may be any number", () => {
  expect(steppedQuantity(decimal("999"), 1, { ...range, most: null })).toBe("1000");
});
