import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalCode } from "../../../test/refusal-code.ts";
import { anyDocument, groups } from "../../../test/tax-documents.ts";
import { line, rulesWith, tax, text } from "../../../test/taxes.ts";
import { exact, isEqual, sum } from "../../decimal.ts";
import type { GlobalDiscount } from "../discounts/global-discount.ts";
import { documentTotals } from "../totals.ts";
import { type ExplainableDocument, explainDocument, type NamedLine } from "./explain-document.ts";

const vat = tax("vat", "21");
const named = (id: string, rest: NamedLine | ReturnType<typeof line>): NamedLine => ({ ...rest, id, name: id });
const section = (id: string, sectionDiscount: GlobalDiscount | null = null): NamedLine => ({
  kind: "section",
  id,
  name: id,
  sectionDiscount,
});
const explained = (lines: NamedLine[], rest: Partial<ExplainableDocument> = {}) =>
  explainDocument({ lines, discount: null, currency: "EUR", ...rest }, rulesWith([vat]));

test("what counts, what is under each section, and what is offered beside it", () => {
  const told = explained([
    named("table", line("2", "100", ["vat"])),
    section("Chairs"),
    named("chair", line("4", "50", ["vat"])),
    { ...named("stool", line("4", "30", ["vat"])), choice: "alternative", choiceGroup: "seats" },
    { ...named("lamp", line("1", "80", ["vat"])), choice: "option" },
    { kind: "note", id: "note", name: "Carried upstairs" },
    section("Nothing yet"),
  ]);
  expect(told.lines).toEqual({ count: 2, untaxed: "400.00" });
  expect(told.sections).toEqual([{ lineId: "Chairs", name: "Chairs", count: 1, untaxed: "200.00" }]);
  expect(told.uncounted).toEqual([
    { lineId: "stool", name: "stool", choice: "alternative", untaxed: "120.00", instead: null },
    { lineId: "lamp", name: "lamp", choice: "option", untaxed: "80.00", instead: null },
  ]);
  expect([told.untaxed, told.tax, told.total]).toEqual(["400.00", "84.00", "484.00"]);
});

test("an alternative tells which line counts in its place", () => {
  const of = { choiceGroup: "seats" };
  const chair: NamedLine = { ...named("chair", line("4", "50")), ...of, choice: "counted" };
  const stool: NamedLine = { ...named("stool", line("4", "30")), ...of, choice: "alternative" };
  expect(explained([chair, stool]).uncounted[0]?.instead).toEqual({ lineId: "chair", name: "chair" });
});

test("a discount on a section is on what counts under it, one on the whole on what is left of all", () => {
  const told = explained(
    [
      named("table", line("1", "100", ["vat"])),
      section("Chairs", { kind: "percent", percent: text("10") }),
      named("chair", line("1", "200", ["vat"])),
      { ...named("stool", line("1", "70", ["vat"])), choice: "option" },
      section("Lamps"),
      named("lamp", line("1", "50")),
    ],
    { discount: { kind: "amount", amount: text("33") } },
  );
  const [ofSection, ofWhole] = told.discounts;
  expect(ofSection).toMatchObject({ lineId: "Chairs", percent: "10", asked: null, on: "200.00", untaxed: "-20.00" });
  expect(ofWhole).toMatchObject({ lineId: null, name: null, percent: null, asked: "33", isOther: false, on: "330.00" });
  expect(ofWhole?.total).toBe("-33.00");
  expect(ofWhole?.parts.map(({ taxes }) => taxes.map(({ name }) => name))).toEqual([["vat"], []]);
});

test("an amount that is more than there is takes all there is", () => {
  const discount: GlobalDiscount = { kind: "amount", amount: text("500") };
  const [told] = explained([named("table", line("1", "100", ["vat"]))], { discount }).discounts;
  expect(told).toMatchObject({ asked: "500", isOther: true, total: "-121.00" });
});

test("each tax tells on how many lines it is, its base, and what falls away where sums are rounded", () => {
  // Three times 2.0979 is 6.2937, so 6.29; the printed 2.10 of each line would make 6.30.
  const rules = rulesWith([vat], { roundingMethod: "globally" });
  const lines = ["one", "two", "three"].map((id) => named(id, line("1", "9.99", ["vat"])));
  const told = explainDocument({ lines, discount: null, currency: "EUR" }, rules);
  expect([told.rounding, told.step]).toEqual(["globally", "0.01"]);
  expect(told.taxes[0]?.taxes).toMatchObject([
    {
      name: "vat",
      rate: "21",
      amountKind: "percent",
      isInPrice: false,
      lines: 3,
      base: { rounded: "29.97", remainder: "0" },
      charged: { exact: "6.2937", rounded: "6.29", shares: [{ lineId: "one", name: "one", amount: "-0.01" }] },
    },
  ]);
});

test("which line carries what the sum differs by from what the lines print", () => {
  const rules = rulesWith([vat], { roundingMethod: "globally" });
  const lines = [named("one", line("1", "0.004")), named("two", line("1", "0.004"))];
  const told = explainDocument({ lines, discount: null, currency: "EUR" }, rules);
  expect([told.exact, told.untaxed]).toEqual(["0.008", "0.01"]);
  expect(told.correction).toEqual({ lineId: "one", name: "one", amount: "0.01" });
});

test("what is kept is told where it is something else by now", () => {
  const lines = [named("one", line("1", "100", ["vat"]))];
  const kept = { untaxed: text("100"), tax: text("21"), total: text("121") };
  expect(explained(lines, { kept }).kept).toBeNull();
  const former = { ...kept, tax: text("18"), total: text("118") };
  expect(explained(lines, { kept: former }).kept).toEqual(former);
});

const anyDiscount = fc.option(
  fc.oneof(
    decimals(2, 2).map((percent): GlobalDiscount => ({ kind: "percent", percent })),
    decimals(3, 2).map((amount): GlobalDiscount => ({ kind: "amount", amount })),
  ),
);
const anyLine = fc.record({
  choice: fc.constantFrom<("counted" | "option")[]>("counted", "counted", "option"),
  isUnderSection: fc.boolean(),
});

test("whatever the document, lines, discounts and correction make its untaxed amount, and the rows of taxes its tax", () => {
  let tried = 0;
  fc.assert(
    fc.property(anyDocument, anyDiscount, anyDiscount, fc.array(anyLine), (document, ofSection, discount, parts) => {
      const { taxes, roundingMethod } = document;
      const lines = document.lines.flatMap((each, at): NamedLine[] => {
        const { choice = "counted", isUnderSection = false } = parts[at] ?? {};
        const own: NamedLine = { ...each, id: `line ${at}`, name: "", choice };
        return isUnderSection ? [section(`section ${at}`, ofSection), own] : [own];
      });
      const rules = rulesWith(taxes, { taxGroups: groups, roundingMethod });
      if (refusalCode(() => documentTotals(lines, rules, discount)) !== null) return; // greater than what tables keep
      tried++;
      const told = explainDocument({ lines, discount, currency: "EUR" }, rules);
      const { totals } = documentTotals(lines, rules, discount);
      expect([told.untaxed, told.tax, told.total]).toEqual([totals.untaxed, totals.tax, totals.total]);
      const made = [
        told.lines.untaxed,
        ...told.discounts.map(({ untaxed }) => untaxed),
        told.correction?.amount ?? "0",
      ];
      expect(isEqual(sum(made.map(exact)), exact(told.untaxed))).toBe(true);
      const charged = told.taxes.flatMap((row) => row.taxes.map((each) => exact(each.charged.rounded)));
      expect(isEqual(sum(charged), exact(told.tax))).toBe(true);
      expect(told.discounts.map(({ untaxed }) => untaxed)).toEqual(
        (totals.discounts ?? []).map(({ amount }) => amount),
      );
    }),
    propertyRuns(),
  );
  expect(tried).toBeGreaterThan(100);
});
