import type { Decimal } from "@trato/domain/decimal.ts";
import { chosenLines, type CustomerChoice, withChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import { prepareTotals } from "@trato/domain/products/totals/totals-rules.ts";
import { remembered } from "../../../documents/remembered.ts";
import type { Offer } from "../../queries.ts";

export type OfferLine = Offer["lines"][number];

/** The offer as it is chosen. `isBehind`: its amounts are those of before, until the server has said the new ones. */
export type ShownChoices = { lines: readonly OfferLine[]; totals: DocumentTotals; isBehind: boolean };

/** What the offer says and comes to with these choices, by the very code that the server uses. */
export function shownChoices(offer: Offer, choices: readonly CustomerChoice[]): ShownChoices {
  const { choosing, lines, totals } = offer;
  if (!choosing) return { lines, totals, isBehind: false };
  const known = new Map(choosing.lines.map((line) => [line.id, line]));
  if (choices === choosing.choices) {
    return {
      lines: lines.map((line) => ({ ...line, ...known.get(line.id) })),
      totals: choosing.totals,
      isBehind: false,
    };
  }
  const summed = sumsWith(offer, choices);
  if (summed) return { ...summed, isBehind: false };
  const amounts = (line: OfferLine) => {
    const { subtotal, total } = known.get(line.id) ?? line;
    return { ...line, subtotal, total };
  };
  return { lines: chosenLines(lines, choices).map(amounts), totals: choosing.totals, isBehind: true };
}

/** More lines than this are not added up once more for each alternative. */
const mostSummed = 200;

/** What the whole comes to if one alternative is taken instead; null where that is not said at once. */
export function totalWith(offer: Offer, choices: readonly CustomerChoice[], lineId: OfferLine["id"]): Decimal | null {
  if (offer.lines.length > mostSummed) return null;
  return sumsWith(offer, withChoice(offer.lines, choices, { lineId, isWanted: true }))?.totals.total ?? null;
}

function sumsWith(offer: Offer, choices: readonly CustomerChoice[]) {
  const sums = sumsOf(offer);
  if (!sums) return null;
  const { lines, totals } = documentTotals(chosenLines(sums.lines, choices), sums.rules, sums.discount);
  return { lines: lines.map(({ taxIds: _, sectionDiscount: __, tax: ___, ...line }) => line), totals };
}

const sumsOf = remembered(({ choosing, lines, currencyDecimals }: Offer) => {
  if (!choosing?.sums) return null;
  const { taxes, taxGroups, roundingMethod, discount, lines: summed } = choosing.sums;
  const rules = prepareTotals({ taxes, taxGroups, roundingMethod, currency: { decimals: currencyDecimals } });
  const own = new Map(summed.map(({ id, taxIds, sectionDiscount }) => [id, { taxIds, sectionDiscount }]));
  const none = { taxIds: [], sectionDiscount: null };
  return { rules, discount, lines: lines.map((line) => ({ ...line, ...(own.get(line.id) ?? none) })) };
});
