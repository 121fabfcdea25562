import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, type Decimal, exact, multiply, subtract } from "../../decimal.ts";
import { costPer } from "./cost-per.ts";

const cost = (text: string | null, currency = "EUR") => ({ cost: text as Decimal | null, currency }); // written as decimals

test.each([
  [cost("3000"), 3, "1000.00"],
  [cost("1000"), 3, "333.33"],
  [cost("0.05"), 2, "0.03"],
  [cost("1000", "JPY"), 3, "333"],
  [cost("1", "KWD"), 3, "0.333"],
  [cost("0"), 7, "0.00"],
  [cost("100"), 0, null],
  [cost(null), 5, null],
])("%o among %i is %s", (given, count, each) => {
  expect(costPer(given, count)).toBe(each);
});

test("together they cost what the show did, but for what rounding takes or gives", () => {
  const costs = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2));
  fc.assert(
    fc.property(costs, fc.integer({ min: 1, max: 5_000 }), (whole, count) => {
      const together = multiply(exact(costPer(cost(whole), count) ?? ""), exact(count));
      const most = multiply(exact("0.005"), exact(count));
      expect(compare(together, add(exact(whole), most))).toBeLessThanOrEqual(0);
      expect(compare(together, subtract(exact(whole), most))).toBeGreaterThanOrEqual(0);
    }),
  );
});
