import { divide, type Exact, roundTo } from "../../decimal.ts";
import type { LineTaxes } from "../taxes/line-taxes.ts";
import { type DocumentAmounts, roundLine, type RoundedLine, sumDocument } from "./document-amounts.ts";
import type { LineRounding } from "./early-payment.ts";

/**
 * The document's amounts in the company's currency: every exact amount of a line ÷ rate (document currency per company
 * currency), rounded half up to the company's step at once with rounding per line, then summed as in the document's
 * own currency. The caller answers for a rate that is not zero. Source: rule R-718.
 */
export function companyAmounts(lines: readonly RoundedLine[], rate: Exact, rounding: LineRounding): DocumentAmounts {
  const converted = lines.map(({ exact }) => roundLine(convertLine(exact, rate, rounding), rounding.step));
  return sumDocument(converted, rounding.step);
}

function convertLine(
  { untaxed, total, taxes }: LineTaxes,
  rate: Exact,
  { step, roundsEachLine }: LineRounding,
): LineTaxes {
  const converted = (amount: Exact) => (roundsEachLine ? roundTo(divide(amount, rate), step) : divide(amount, rate));
  return {
    untaxed: converted(untaxed),
    total: converted(total),
    taxes: taxes.map(({ prepared, base, amount, charged }) => {
      return { prepared, base: converted(base), amount: converted(amount), charged: converted(charged) };
    }),
  };
}
