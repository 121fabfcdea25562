import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalOf } from "../../../test/refusal-code.ts";
import { line } from "../../../test/taxes.ts";
import { add, exact, isEqual, multiply, toText } from "../../decimal.ts";
import { isFree, isPriced, type Precisions, readLine, type TotalsLine } from "./sale-amounts.ts";

const two = { price: 2, quantity: 2, discount: 2 };
const rulesOf = (precisions: Precisions | null) => ({ precisions, fixedTaxSign: "of_amount" }) as const;

describe("a line multiplies as it reads", () => {
  test.each([
    ["1000", "0.125", "125"],
    ["10", "1.337", "13.37"],
    ["250", "0.125", "31.25"],
    ["0.335", "100", "33.5"],
    ["3", "0.333", "0.999"],
    ["0.000001", "0.000001", "0.000000000001"],
  ])("%s × %s is %s", (quantity, price, amount) => {
    expect(toText(readLine(line(quantity, price), "line", rulesOf(null)).amount)).toBe(amount);
  });

  test("whatever its numbers", () => {
    fc.assert(
      fc.property(decimals(6, 6), decimals(6, 6), (quantity, price) => {
        const read = readLine(line(quantity, price), "line", rulesOf(null));
        expect(isEqual(read.amount, multiply(exact(quantity), exact(price)))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});

describe("a fixed tax is owed as often as there are pieces", () => {
  test.each([
    ["3", "10", "of_amount", "3"],
    ["1", "-50", "of_amount", "-1"],
    ["-1", "50", "of_amount", "-1"],
    ["-1", "-50", "of_amount", "1"],
    ["-2", "0", "of_amount", "-2"],
    ["2", "0", "of_amount", "2"],
    ["1", "-50", "of_quantity", "1"],
    ["-1", "-50", "of_quantity", "-1"],
  ] as const)("%s × %s, with the sign %s: %s", (quantity, price, fixedTaxSign, owed) => {
    const read = readLine(line(quantity, price), "line", { precisions: null, fixedTaxSign });
    expect(toText(read.taxedQuantity)).toBe(owed);
  });
});

describe("where it is asked for, the numbers of a line are rounded half up to the workspace's decimals (R-273, R-703)", () => {
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
    const read = readLine(line(quantity, price, [], discount), "line", rulesOf(precisions));
    expect([read.quantity, read.unitPrice, read.discount, read.amount].map((each) => toText(each))).toEqual(expected);
  });

  test("a line without a discount has none", () => {
    const { discount: _, ...plain } = line("2", "10");
    expect(toText(readLine(plain, "line", rulesOf(two)).amount)).toBe("20");
  });

  test.each([
    [line("much", "1"), "lines.2.quantity"],
    [line("1", "1,5"), "lines.2.unitPrice"],
    [line("1", "1", [], "10%"), "lines.2.discount"],
  ])("%o is refused where it is wrong", (wrong, path) => {
    const refusal = refusalOf(() => readLine(wrong, "lines.2", rulesOf(two)));
    expect([refusal?.code, refusal?.details.path]).toEqual(["decimal.invalid", path]);
  });

  test("what is paid and what is given off make up the whole", () => {
    fc.assert(
      fc.property(decimals(4, 2), decimals(4, 2), fc.nat(100), (quantity, price, percent) => {
        const [paid, off, whole] = [percent, 100 - percent, 0].map(
          (discount) => readLine(line(quantity, price, [], String(discount)), "line", rulesOf(two)).amount,
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
  expect(isFree(readLine(line("1", "1", [], discount), "line", rulesOf(two)))).toBe(free);
});
