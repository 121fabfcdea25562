import { describe, expect, test } from "vitest";
import { refusalOf } from "../../test/refusal-code.ts";
import { vendorLine } from "../../test/vendor-lines.ts";
import type { CalendarDate } from "../dates.ts";
import { canonical, type Decimal, toText } from "../decimal.ts";
import { prepareVendorLines, type VendorLine } from "./vendor-lines.ts";

const text = (amount: string) => amount as Decimal; // right or wrong
const day = (written: string) => written as CalendarDate; // right or wrong

describe("the discounted price of a vendor's line, exact (R-1203)", () => {
  test.each([
    ["10", "0", "10"],
    ["10", "25", "7.5"],
    ["9.99", "33.33", "6.660333"],
    ["10", "100", "0"],
    ["10", "-10", "11"],
    ["0", "50", "0"],
  ])("%s less %s %% is %s", (price, discount, discounted) => {
    const [line] = prepareVendorLines([vendorLine("a", { price: canonical(price), discount: canonical(discount) })]);
    expect(line && toText(line.discounted)).toBe(discounted);
  });
});

test("lines are told from the oldest to the newest", () => {
  const lines = prepareVendorLines([vendorLine("a"), vendorLine("b"), vendorLine("c")]);
  expect(lines.map(({ line, age }) => `${line.id} ${age}`)).toEqual(["a 0", "b 1", "c 2"]);
});

describe("refused with its field is", () => {
  test.each<[Partial<VendorLine>, string, string]>([
    [{ price: text("ten") }, "decimal.invalid", "price"],
    [{ discount: text("5%") }, "decimal.invalid", "discount"],
    [{ minQuantity: text("") }, "decimal.invalid", "minQuantity"],
    [{ sequence: 1.5 }, "vendor_line.invalid", "sequence"],
    [{ delayDays: Number.NaN }, "vendor_line.invalid", "delayDays"],
    [{ from: day("2026-02-30") }, "date.invalid", "from"],
    [{ until: day("soon") }, "date.invalid", "until"],
  ])("%o", (part, code, field) => {
    const refusal = refusalOf(() => prepareVendorLines([vendorLine("a"), vendorLine("b", part)]));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, `vendorLines.1.${field}`]);
  });
});
