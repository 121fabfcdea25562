import { expect, test } from "vitest";
import { refusalCode } from "../../test/refusal-code.ts";
import { canonical } from "../decimal.ts";
import { enteredQuantity } from "./entered-quantity.ts";

const inSteps = (quantity: string, rounding: string) =>
  enteredQuantity(canonical(quantity), { rounding: canonical(rounding) }, "lines.0.quantity");

test.each([
  ["0.335", "0.001", "0.335"],
  ["0.3355", "0.001", "0.336"],
  ["2.5", "1", "3"],
  ["-2.4", "1", "-2"],
  ["7", "6", "6"],
  ["0", "1", "0"],
  ["12.50", "0.01", "12.5"],
])("%s in steps of %s is %s", (quantity, step, kept) => {
  expect(inSteps(quantity, step)).toBe(kept);
});

test("less than half a step is refused, never dropped", () => {
  expect(refusalCode(() => inSteps("0.4", "1"))).toBe("quantity.below_step");
  expect(refusalCode(() => inSteps("-0.0004", "0.001"))).toBe("quantity.below_step");
});
