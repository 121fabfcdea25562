import { type Decimal, divide, exact, type Exact, parseExact, sign, sum, toText, zero } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import type { TaxGroupId, TaxId } from "../taxes/taxes.ts";
import { companyAmounts } from "./company-amounts.ts";
import { sumDocument } from "./document-amounts.ts";
import { amountLines, type TotalsOptions, worksOf } from "./document-lines.ts";
import type { LineTotals, LineWork } from "./worked-line.ts";
import type { TotalsLine } from "./sale-amounts.ts";
import { boxOf, type GroupAmounts, type SubtotalAmounts } from "./totals-box.ts";
import { type CurrencyRounding, stepOfCurrency, type TotalsRules } from "./totals-rules.ts";

/** A row of the totals box. `shownBase`: the base to print, null where none is (only fixed taxes). */
export type GroupTotals = {
  group: TaxGroupId;
  name: string;
  taxes: TaxId[];
  base: Decimal;
  tax: Decimal;
  shownBase: Decimal | null;
};

/** A subtotal and the groups below it. `label`: null for the untaxed amount. `amount`: before the taxes below it. */
export type SubtotalTotals = { label: string | null; amount: Decimal; tax: Decimal; groups: GroupTotals[] };

/**
 * A document's totals, all with the currency's decimals. `lines`: one for each line, in order; zeros for sections and
 * notes. `undiscounted`: the untaxed amount without the lines' discounts. `hasOneBase`: all printed bases equal the
 * untaxed amount, so they need not be printed.
 */
export type SaleTotals = {
  lines: LineTotals[];
  untaxed: Decimal;
  tax: Decimal;
  total: Decimal;
  undiscounted: Decimal;
  subtotals: SubtotalTotals[];
  hasOneBase: boolean;
};

/**
 * The totals of a quotation, order or purchase, the same on the screen, in the PDF and in the database.
 * Refuses a number that is no bounded decimal (`decimal.invalid`, "lines.3.unitPrice") and a tax that the rules do not
 * know (`tax.unknown`, "lines.3.taxIds.0"). Source: rules.
 */
export function totalsOf(lines: readonly TotalsLine[], rules: TotalsRules, options: TotalsOptions = {}): SaleTotals {
  const works = worksOf(lines, rules);
  const rounded = amountLines(works, rules, options);
  const amounts = sumDocument(rounded, rules.step);
  const box = boxOf(amounts, rounded, rules.groups);
  const print = (amount: Exact) => toText(amount, rules.decimals);
  return {
    lines: works.map((work) => work?.totals ?? emptyLine(print(zero))),
    untaxed: print(amounts.untaxed),
    tax: print(amounts.tax),
    total: print(amounts.total),
    undiscounted: print(undiscountedOf(works)),
    subtotals: box.subtotals.map((subtotal) => printSubtotal(subtotal, print)),
    hasOneBase: box.hasOneBase,
  };
}

/** The untaxed amount without the lines' discounts, exact to 18 decimals. Source: section 6.1 (amount_undiscounted). */
export function undiscountedTotal(lines: readonly TotalsLine[], rules: TotalsRules): Exact {
  return undiscountedOf(worksOf(lines, rules));
}

/** `rate`: units of the document's currency for one of the company's; where it is inverse, of the company's for one of the document's. */
export type CompanyCurrency = CurrencyRounding & { rate: Decimal; isInverse?: boolean };

/**
 * The same totals in the company's currency, with its decimals. Refuses a rate that is no bounded decimal
 * (`decimal.invalid`) or not greater than zero (`rate.invalid`). Source: rule R-718.
 */
export function companyTotalsOf(
  lines: readonly TotalsLine[],
  rules: TotalsRules,
  company: CompanyCurrency,
  options: TotalsOptions = {},
): { untaxed: Decimal; tax: Decimal; total: Decimal } {
  const said = parseExact(company.rate, "rate");
  if (sign(said) <= 0) throw new Refusal("invalid", "rate.invalid", { path: "rate" });
  const rate = company.isInverse ? divide(exact(1), said) : said;
  const rounding = { step: stepOfCurrency(company, "step"), roundsEachLine: rules.roundsEachLine };
  const { untaxed, tax, total } = companyAmounts(amountLines(worksOf(lines, rules), rules, options), rate, rounding);
  const print = (amount: Exact) => toText(amount, company.decimals);
  return { untaxed: print(untaxed), tax: print(tax), total: print(total) };
}

function undiscountedOf(works: readonly (LineWork | null)[]): Exact {
  return sum(works.flatMap((work) => (work ? [work.undiscounted] : [])));
}

type Print = (amount: Exact) => Decimal;

function printSubtotal({ label, amount, tax, groups }: SubtotalAmounts, print: Print): SubtotalTotals {
  return { label, amount: print(amount), tax: print(tax), groups: groups.map((row) => printGroup(row, print)) };
}

function printGroup({ group, taxes, base, tax, shownBase }: GroupAmounts, print: Print): GroupTotals {
  return {
    group: group.id,
    name: group.name,
    taxes: [...taxes],
    base: print(base),
    tax: print(tax),
    shownBase: shownBase && print(shownBase),
  };
}

function emptyLine(nothing: Decimal): LineTotals {
  return { subtotal: nothing, tax: nothing, total: nothing, netPrice: nothing, grossPrice: nothing };
}
