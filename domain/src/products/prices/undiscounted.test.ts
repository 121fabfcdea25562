import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { line } from "../../../test/taxes.ts";
import { exact, isEqual, toText } from "../../decimal.ts";
import { readLine } from "../totals/sale-amounts.ts";
import { undiscountedAmount } from "./undiscounted.ts";

const rules = { precisions: { price: 2, quantity: 2, discount: 2 }, fixedTaxSign: "of_amount" } as const;
const read = (quantity: string, price: string, discount: string) =>
  readLine(line(quantity, price, [], discount), "line", rules);

describe("what a line would cost without its discount (section 6.1)", () => {
  test.each([
    ["3", "10", "0", "30", "30"],
    ["3", "10", "50", "15", "30"],
    ["3", "10", "100", "0", "30"],
    ["1", "10", "33.33", "6.67", "10.004499775011249438"],
    ["-2", "10", "50", "-10", "-20"],
    ["2", "10", "-25", "25", "20"],
    ["0", "10", "50", "0", "0"],
  ])("%s × %s less %s %%, printed %s: %s", (quantity, price, discount, subtotal, whole) => {
    expect(toText(undiscountedAmount(read(quantity, price, discount), exact(subtotal)))).toBe(whole);
  });

  test("without a discount it is the printed subtotal itself", () => {
    fc.assert(
      fc.property(decimals(5, 2), decimals(5, 2), (price, subtotal) => {
        expect(isEqual(undiscountedAmount(read("1", price, "0"), exact(subtotal)), exact(subtotal))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
