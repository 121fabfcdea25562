import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decimals, positiveDecimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { anyDocument, anyLine, anyTaxes, groups, type TaxDocument } from "../../../test/tax-documents.ts";
import { rulesWith, tax, text } from "../../../test/taxes.ts";
import { add, type Decimal, exact, isEqual, multiply, roundTo, stepOf, sum, toText } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import { taxLine } from "../taxes/line-taxes.ts";
import { planTaxes } from "../taxes/tax-plan.ts";
import { prepareTaxes } from "../taxes/taxes.ts";
import { explainTotals } from "./explain-totals.ts";
import { globalDiscountLines } from "../../documents/discounts/global-discount.ts";
import type { PricedLine } from "./sale-amounts.ts";
import { companyTotalsOf, type SaleTotals, totalsOf } from "./totals.ts";
import type { TotalsSettings } from "./totals-rules.ts";

const number = /^-?\d+(\.\d+)?$/;

function rulesOf({ taxes, roundingMethod }: Omit<TaxDocument, "lines">, rest: Partial<TotalsSettings> = {}) {
  return rulesWith(taxes, { taxGroups: groups, roundingMethod, ...rest });
}

function added(texts: Decimal[], decimals = 2): Decimal {
  return toText(sum(texts.map(exact)), decimals);
}

const rowsOf = ({ subtotals }: SaleTotals) => subtotals.flatMap((subtotal) => subtotal.groups);

/** What does not depend on which line or tax comes first: the totals and each group's tax, by group. */
function totalsByGroup({ untaxed, tax, total, undiscounted, ...rest }: SaleTotals) {
  const taxes = rowsOf(rest as SaleTotals).map((row) => `${row.group} ${row.tax}`);
  return { untaxed, tax, total, undiscounted, taxes: taxes.toSorted() };
}

it("totals with rounding per line are the sums of what the lines print", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const totals = totalsOf(document.lines, rulesOf({ ...document, roundingMethod: "per_line" }));
      expect(totals.untaxed).toBe(added(totals.lines.map(({ subtotal }) => subtotal)));
      expect(totals.tax).toBe(added(totals.lines.map((line) => line.tax)));
      expect(totals.total).toBe(added(totals.lines.map((line) => line.total)));
    }),
    propertyRuns(),
  );
});

it("the taxes of the totals box add up to the tax, and with the untaxed amount to the total", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const totals = totalsOf(document.lines, rulesOf(document));
      expect(totals.tax).toBe(added(rowsOf(totals).map((row) => row.tax)));
      expect(totals.total).toBe(added([totals.untaxed, totals.tax]));
      expect(totals.subtotals.map((subtotal) => added([subtotal.amount, subtotal.tax])).at(-1)).toBe(totals.total);
    }),
    propertyRuns(),
  );
});

it("the order of lines changes no total", () => {
  const shuffled = anyDocument.chain((document) =>
    fc.record({
      document: fc.constant(document),
      lines: fc.shuffledSubarray(document.lines, { minLength: document.lines.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ document, lines }) => {
      const [before, after] = [document.lines, lines].map((some) => totalsByGroup(totalsOf(some, rulesOf(document))));
      expect(after).toEqual(before);
    }),
    propertyRuns(),
  );
});

it("a percentage in the price, put on top of its base, gives the same total", () => {
  const rate = fc.oneof(fc.constantFrom("21", "10", "4", "5.2", "0.5"), positiveDecimals(2, 4));
  fc.assert(
    fc.property(rate, decimals(6, 4), (percentage, price) => {
      const catalogue = prepareTaxes([tax("in", percentage, { priceIncluded: true }), tax("on", percentage)]);
      const [inside, onTop] = ["in", "on"].map((name) => planTaxes(catalogue, [tax(name, "0").id], "taxIds"));
      const asked = { quantity: exact(1), step: null };
      const gross = taxLine(inside!, { ...asked, amount: exact(price) });
      const again = taxLine(onTop!, { ...asked, amount: gross.untaxed });
      expect(isEqual(again.total, exact(price))).toBe(true);
      expect(isEqual(again.total, add(gross.untaxed, gross.taxes[0]!.charged))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("prices and step ten times smaller give totals ten times smaller", () => {
  const scaled = fc.record({
    taxes: anyTaxes(["percent", "division", "group"]),
    roundingMethod: fc.constantFrom("per_line" as const, "globally" as const),
    lines: fc.array(anyLine, { maxLength: 6 }),
    power: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(scaled, ({ lines, power, ...document }) => {
      const usual = lines.map((line) => ({ ...line, unitPrice: withFiveDecimals(line.unitPrice) }));
      const smaller = usual.map((line) => ({ ...line, unitPrice: shifted(line.unitPrice, power) }));
      const before = totalsOf(usual, rulesOf(document));
      const rules = rulesOf(document, {
        currency: { decimals: 2 + power },
      });
      const after = totalsOf(smaller, rules);
      for (const field of ["untaxed", "tax", "total"] as const) {
        expect(after[field]).toBe(toText(exact(shifted(before[field], power)), 2 + power));
      }
    }),
    propertyRuns(),
  );
});

function withFiveDecimals(of: Decimal): Decimal {
  return toText(roundTo(exact(of), stepOf(5), "down"));
}

/** The number divided by a power of ten. */
function shifted(of: Decimal, power: number): Decimal {
  return toText(multiply(exact(of), stepOf(power)));
}

it("any input gives numbers or the refusal that names the field at fault", () => {
  const wild = fc.oneof(
    { weight: 9, arbitrary: fc.stringMatching(/^-?\d{1,15}(\.\d{1,9})?$/) },
    {
      weight: 1,
      arbitrary: fc.oneof(fc.string(), fc.constantFrom("1e5", "NaN", "-", "1.", "9999999999999999", "0x1")),
    },
  );
  const wildLine = fc.record({
    quantity: wild,
    unitPrice: wild,
    discount: wild,
    taxIds: anyLine.map(({ taxIds }) => taxIds ?? []),
  });
  fc.assert(
    fc.property(anyDocument, fc.array(wildLine, { maxLength: 5 }), (document, lines) => {
      const typed: PricedLine[] = lines.map(({ quantity, unitPrice, discount, taxIds }) => {
        return { quantity: text(quantity), unitPrice: text(unitPrice), discount: text(discount), taxIds };
      });
      const wrong = firstWrongField(typed);
      const outcome = answerOrRefusal(() => everyNumber(typed, document));
      expect(outcome).toEqual(wrong ?? outcome);
      expect(typeof outcome).toBe(wrong ? "string" : "object");
      expect(Array.isArray(outcome) ? outcome.filter((printed) => !number.test(printed)) : []).toEqual([]);
    }),
    propertyRuns(),
  );
});

function firstWrongField(lines: PricedLine[]): string | null {
  for (const [i, line] of lines.entries()) {
    for (const field of ["quantity", "unitPrice", "discount"] as const) {
      if (!/^-?\d{1,15}(\.\d{1,9})?$/.test(line[field] ?? "0")) return `decimal.invalid lines.${i}.${field}`;
    }
  }
  return null;
}

/** Every number that the engine prints for a document. */
function everyNumber(lines: PricedLine[], document: TaxDocument): string[] {
  const rules = rulesOf(document);
  const totals = totalsOf(lines, rules, { earlyPaymentDiscount: text("3.5") });
  const company = companyTotalsOf(lines, rules, { decimals: 3, rate: text("0.3335") });
  const discounts = globalDiscountLines(lines, rules, { kind: "amount", amount: text("15") });
  const told = explainTotals(lines, rules);
  return [
    totals.untaxed,
    totals.tax,
    totals.total,
    totals.undiscounted,
    ...Object.values(company),
    ...totals.lines.flatMap((line) => Object.values(line)),
    ...rowsOf(totals).flatMap((row) => [row.base, row.tax, row.shownBase ?? "0"]),
    ...discounts.map(({ unitPrice }) => unitPrice),
    ...told.lines.flatMap((line) => line?.taxes.flatMap(({ base, amount, factor }) => [base, amount, factor]) ?? []),
  ];
}

function answerOrRefusal(answer: () => string[]): string[] | string {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${String(error.details.path)}`;
    throw error;
  }
}
