import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalOf } from "../../../test/refusal-code.ts";
import { line } from "../../../test/taxes.ts";
import { add, isEqual, toText } from "../../decimal.ts";
import { isFree, isPriced, readLine, type TotalsLine } from "./sale-amounts.ts";

const two = { price: 2, quantity: 2, discount: 2 };

describe("the numbers of a line are rounded half up to the workspace's decimals (R-273, R-703)", () => {
  test.each([
    ["3", "9.99", "10", two, ["3", "9.99", "10", "26.973"]],
    ["1.005", "10", "0", two, ["1.01", "10", "0", "10.1"]],
    ["1", "10.005", "0", two, ["1", "10.01", "0", "10.01"]],
    ["1", "100", "33.335", two, ["1", "100", "33.34", "66.66"]],
    ["-2", "9.99", "0", two, ["-2", "9.99", "0", "-19.98"]],
    ["2", "9.99", "100", two, ["2", "9.99", "100", "0"]],
    ["2", "10", "-10", two, ["2", "10", "-10", "22"]],
    ["1.4", "9.99", "0", { price: 0, quantity: 0, discount: 0 }, ["1", "10", "0", "10"]],
    ["1.2345", "0.0126", "0", { price: 4, quantity: 4, discount: 2 }, ["1.2345", "0.0126", "0", "0.0155547"]],
  ])("%s × %s less %s %%", (quantity, price, discount, precisions, expected) => {
    const read = readLine(line(quantity, price, [], discount), "line", precisions);
    expect([read.quantity, read.unitPrice, read.discount, read.amount].map((each) => toText(each))).toEqual(expected);
  });

  test("a line without a discount has none", () => {
    const { discount: _, ...plain } = line("2", "10");
    expect(toText(readLine(plain, "line", two).amount)).toBe("20");
  });

  test.each([
    [line("much", "1"), "lines.2.quantity"],
    [line("1", "1,5"), "lines.2.unitPrice"],
    [line("1", "1", [], "10%"), "lines.2.discount"],
  ])("%o is refused where it is wrong", (wrong, path) => {
    const refusal = refusalOf(() => readLine(wrong, "lines.2", two));
    expect([refusal?.code, refusal?.details.path]).toEqual(["decimal.invalid", path]);
  });

  test("what is paid and what is given off make up the whole", () => {
    fc.assert(
      fc.property(decimals(4, 2), decimals(4, 2), fc.nat(100), (quantity, price, percent) => {
        const [paid, off, whole] = [percent, 100 - percent, 0].map(
          (discount) => readLine(line(quantity, price, [], String(discount)), "line", two).amount,
        );
        expect(paid && off && whole && isEqual(add(paid, off), whole)).toBe(true);
      }),
      propertyRuns(),
    );
  });
});

test.each<[TotalsLine, boolean]>([
  [line("1", "1"), true],
  [{ ...line("1", "1"), kind: "product" }, true],
  [{ kind: "section" }, false],
  [{ kind: "note" }, false],
])("%o has a price: %s", (one, priced) => {
  expect(isPriced(one)).toBe(priced);
});

test.each([
  ["100", true],
  ["99.995", true],
  ["99.99", false],
  ["0", false],
])("a discount of %s leaves nothing of the price: %s", (discount, free) => {
  expect(isFree(readLine(line("1", "1", [], discount), "line", two))).toBe(free);
});
