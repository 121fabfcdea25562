import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../test/refusal-code.ts";
import { line, rulesWith, tax, taxId, text } from "../../../test/taxes.ts";
import { workOn } from "./line-work.ts";

const rules = () => rulesWith([tax("vat", "21"), tax("less", "10"), tax("inside", "21", { priceIncluded: true })]);

describe("what a line prints (R-709 and section 6.2)", () => {
  test.each([
    ["a plain line", line("2", "10"), ["20.00", "0.00", "20.00", "10.00", "10.00"]],
    ["with tax on top", line("2", "10", ["vat"]), ["20.00", "4.20", "24.20", "10.00", "12.10"]],
    ["with tax inside", line("1", "121", ["inside"]), ["100.00", "21.00", "121.00", "100.00", "121.00"]],
    ["with a discount", line("3", "9.99", ["vat"], "10"), ["26.97", "5.66", "32.63", "8.99", "10.88"]],
    ["free of charge", line("3", "9.99", ["vat"], "100"), ["0.00", "0.00", "0.00", "0.00", "0.00"]],
    ["of nothing", line("0", "9.99", ["vat"]), ["0.00", "0.00", "0.00", "0.00", "0.00"]],
    ["taken back", line("-1", "10", ["vat"]), ["-10.00", "-2.10", "-12.10", "10.00", "12.10"]],
  ])("%s", (_, one, [subtotal, itsTax, total, netPrice, grossPrice]) => {
    expect(workOn(one, "lines.0", rules()).totals).toEqual({ subtotal, tax: itsTax, total, netPrice, grossPrice });
  });
});

describe("the work of a line is done again only when it changed", () => {
  test("the same line is not worked on twice", () => {
    const [one, known] = [line("2", "10", ["vat"]), rules()];
    expect(workOn(one, "lines.0", known)).toBe(workOn(one, "lines.7", known));
  });

  test("a copy of it is, and comes to the same", () => {
    const [one, known] = [line("2", "10", ["vat"]), rules()];
    const first = workOn(one, "lines.0", known);
    const second = workOn({ ...one }, "lines.0", known);
    expect(second).not.toBe(first);
    expect(second.totals).toEqual(first.totals);
  });

  test.each([
    ["quantity", { quantity: text("3") }, "36.30"],
    ["price", { unitPrice: text("11") }, "26.62"],
    ["discount", { discount: text("50") }, "12.10"],
    ["taxes", { taxIds: [taxId("less")] }, "22.00"],
    ["no taxes any more", { taxIds: [] }, "20.00"],
  ])("its %s changed in place: it is worked on again", (_, change, total) => {
    const [one, known] = [line("2", "10", ["vat"]), rules()];
    expect(workOn(one, "lines.0", known).totals.total).toBe("24.20");
    Object.assign(one, change);
    expect(workOn(one, "lines.0", known).totals.total).toBe(total);
  });

  test("a tax put into its own list of taxes counts too", () => {
    const taxIds = [taxId("vat")];
    const [one, known] = [{ ...line("2", "10"), taxIds }, rules()];
    workOn(one, "lines.0", known);
    taxIds.push(taxId("less"));
    expect(workOn(one, "lines.0", known).totals.total).toBe("26.20");
  });
});

test.each([
  [line("much", "10"), "decimal.invalid", "lines.4.quantity"],
  [line("1", "1e3"), "decimal.invalid", "lines.4.unitPrice"],
  [line("1", "10", [], "half"), "decimal.invalid", "lines.4.discount"],
  [line("1", "10", ["vat", "moon"]), "tax.unknown", "lines.4.taxIds.1"],
])("%o is refused where it is wrong", (one, code, path) => {
  const refusal = refusalOf(() => workOn(one, "lines.4", rules()));
  expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
});
