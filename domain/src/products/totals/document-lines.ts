import { type Decimal, parseExact } from "../../decimal.ts";
import type { RoundedLine } from "./document-amounts.ts";
import { earlyPaymentLines } from "./early-payment.ts";
import { workOn } from "../taxes/line-work.ts";
import type { LineWork } from "./worked-line.ts";
import { isPriced, type TotalsLine } from "./sale-amounts.ts";
import type { TotalsRules } from "./totals-rules.ts";

/** `earlyPaymentDiscount`: per cent of a discount for early payment that is always taken into the tax base. */
export type TotalsOptions = { earlyPaymentDiscount?: Decimal };

/** The work of every line, null for sections and notes. */
export function worksOf(lines: readonly TotalsLine[], rules: TotalsRules): (LineWork | null)[] {
  return lines.map((line, i) => (isPriced(line) ? workOn(line, `lines.${i}`, rules) : null));
}

/**
 * The lines that make the document's amounts: those with a price, and those that an early-payment discount adds.
 * Refuses a discount that is no bounded decimal (`decimal.invalid`).
 */
export function amountLines(
  works: readonly (LineWork | null)[],
  rules: TotalsRules,
  { earlyPaymentDiscount }: TotalsOptions,
): RoundedLine[] {
  const priced = works.filter((work) => work !== null);
  const lines = priced.map(({ rounded }) => rounded);
  if (earlyPaymentDiscount === undefined) return lines;
  const discount = parseExact(earlyPaymentDiscount, "earlyPaymentDiscount");
  const discounted = priced.map(({ plan, rounded }) => ({ plan, subtotal: rounded.untaxed.rounded }));
  return [...lines, ...earlyPaymentLines(discounted, discount, rules.catalogue, rules)];
}
