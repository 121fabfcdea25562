import { type Decimal, exact, percent, toText } from "../../src/decimal.ts";
import {
  type DiscountLine,
  discountEveryLine,
  globalDiscountLines,
} from "../../src/documents/discounts/global-discount.ts";
import type { PricedLine, TextLine } from "../../src/products/totals/sale-amounts.ts";
import { companyTotalsOf, type SaleTotals, totalsOf, undiscountedTotal } from "../../src/products/totals/totals.ts";
import { prepareTotals, type TotalsRules } from "../../src/products/totals/totals-rules.ts";
import type { Area, Case, CaseFile, Difference } from "./area.ts";
import { compareNumber } from "./compare.ts";
import { asStored, storedDecimals } from "./reading.ts";
import { compareBox, compareLines } from "./taxes-compare.ts";
import { definitions, expected, type Definitions, type Expected, input, type Input } from "./taxes-format.ts";
import { taxesFrom, taxGroupsFrom } from "./tax-format.ts";

/** Quotations with taxes, and their totals. */
export const taxes: Area = {
  name: "taxes",
  recognises: ({ content }) => "tax_groups" in content && "taxes" in content,
  check,
};

/** A line as the engine takes it, with the text that the discount wizard gives to its own. */
type CaseLine = (PricedLine | TextLine) & { name?: string };

const mostDecimals = 6;

function check(one: Case, file: CaseFile): Difference[] {
  const known = definitions.parse(file.content);
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  const rules = rulesFor(asked, known);
  const lines = withWizard(asked.lines.map(lineOf(decimalsFor(asked))), asked.wizard, rules);
  const discount = asked.early_payment_discount;
  const options = discount?.computation === "mixed" ? { earlyPaymentDiscount: discount.percentage } : {};
  const totals = totalsOf(lines, rules, options);
  const company = { ...currencyOf(known.company.currency, known), rate: wanted.currency_rate };
  return [
    ...compareTotals(wanted, totals, toText(undiscountedTotal(lines, rules), mostDecimals), rules.decimals),
    ...compareLines(wanted.lines, lines, totals.lines, rules.decimals),
    ...compareBox(wanted, totals, rules.decimals),
    ...compareCompany(wanted, companyTotalsOf(lines, rules, company, options), company.decimals),
  ];
}

function rulesFor({ currency, rounding_method, precision }: Input, known: Definitions): TotalsRules {
  const decimals = decimalsFor({ precision });
  return prepareTotals({
    taxes: taxesFrom(known.taxes),
    taxGroups: taxGroupsFrom(known.tax_groups),
    currency: currencyOf(currency, known),
    roundingMethod: rounding_method === "round_per_line" ? "per_line" : "globally",
    precisions: { price: decimals, quantity: decimals, discount: decimals },
    fixedTaxSign: "of_quantity",
  });
}

const decimalsFor = ({ precision }: Pick<Input, "precision">) =>
  precision === "default" ? storedDecimals : mostDecimals;

function currencyOf(code: string, { currencies }: Definitions) {
  const currency = currencies[code];
  if (!currency) throw new Error(`no currency ${code}`);
  return { decimals: currency.decimals, step: currency.rounding };
}

const lineOf =
  (decimals: number) =>
  (line: Input["lines"][number]): CaseLine => {
    if (!("quantity" in line)) return { kind: line.display_type === "line_note" ? "note" : "section" };
    return {
      quantity: asStored(line.quantity, decimals),
      unitPrice: asStored(line.price_unit, decimals),
      discount: asStored(line.discount, decimals),
      taxIds: line.taxes,
    };
  };

/** The wizard's percentages are fractions. Its texts are made of the same facts in other words. */
function withWizard(lines: CaseLine[], wizard: Input["wizard"], rules: TotalsRules): CaseLine[] {
  if (!wizard) return lines;
  if (wizard.discount_type === "amount") {
    return withDiscountLines(
      lines,
      globalDiscountLines(lines, rules, { kind: "amount", amount: wizard.discount_amount }),
    );
  }
  const discount = perCent(wizard.discount_percentage);
  if (wizard.discount_type === "sol_discount") return discountEveryLine(lines, discount);
  return withDiscountLines(lines, globalDiscountLines(lines, rules, { kind: "percent", percent: discount }));
}

function withDiscountLines(lines: CaseLine[], added: DiscountLine[]): CaseLine[] {
  const named = added.map(({ percent: discount, onTaxes, ...line }) => {
    const on = onTaxes ? `- On products with the following taxes ${onTaxes.join(", ")}` : "";
    return { ...line, name: `Discount${discount ? ` ${discount}%` : ""}${on}` };
  });
  return [...lines, ...named];
}

const perCent = (fraction: Decimal): Decimal => toText(percent(exact(fraction), exact(10_000)));

function compareTotals(wanted: Expected, totals: SaleTotals, undiscounted: Decimal, decimals: number): Difference[] {
  return [
    ...compareNumber("amount_untaxed", wanted.amount_untaxed, totals.untaxed, decimals),
    ...compareNumber("amount_tax", wanted.amount_tax, totals.tax, decimals),
    ...compareNumber("amount_total", wanted.amount_total, totals.total, decimals),
    ...compareNumber("amount_undiscounted", wanted.amount_undiscounted, undiscounted, mostDecimals),
  ];
}

function compareCompany(
  { company_currency: wanted }: Expected,
  { untaxed, tax, total }: { untaxed: Decimal; tax: Decimal; total: Decimal },
  decimals: number,
): Difference[] {
  return [
    ...compareNumber("company_currency.base_amount", wanted.base_amount, untaxed, decimals),
    ...compareNumber("company_currency.tax_amount", wanted.tax_amount, tax, decimals),
    ...compareNumber("company_currency.total_amount", wanted.total_amount, total, decimals),
  ];
}
