import { type Decimal, exact, isEqual, negate, sum, toText } from "../../decimal.ts";
import { isPriced, type TotalsLine } from "../../products/totals/sale-amounts.ts";
import { taxesNamed } from "../../products/taxes/taxes.ts";
import type { TotalsRules } from "../../products/totals/totals-rules.ts";
import type { DiscountedLine, Discounting } from "../discounts/document-discounts.ts";
import type { DiscountExplained } from "./explained-records.ts";

type Cost = { subtotal: Decimal; total: Decimal };

type Discounted = {
  lines: readonly { id: string; name: string }[];
  /** The same lines as far as they count. */
  counted: readonly DiscountedLine[];
  given: readonly Discounting[];
  /** What each line costs, then each that gives a discount. */
  costs: readonly Cost[];
};

/** Each discount with what it is on without taxes: what counts under its section, or all that those of sections leave. */
export function explainDiscounts(
  { lines, counted, given, costs }: Discounted,
  rules: TotalsRules,
): DiscountExplained[] {
  const names = new Map<string | null, string>(lines.map(({ id, name }) => [id, name]));
  const added = (amounts: readonly Decimal[]) => toText(sum(amounts.map((amount) => exact(amount))), rules.decimals);
  let first = counted.length;
  return given.map(({ lineId, discount, lines: parts }) => {
    const before = costs.slice(0, first);
    const ofParts = costs.slice(first, (first += parts.length));
    const total = added(ofParts.map((part) => part.total));
    const asked = discount.kind === "amount" ? discount.amount : null;
    const on = lineId === null ? before : placesUnder(counted, lineId).flatMap((at) => costs[at] ?? []);
    return {
      lineId,
      name: names.get(lineId) ?? null,
      percent: discount.kind === "percent" ? discount.percent : null,
      asked,
      isOther: asked !== null && !isEqual(exact(asked), negate(exact(total))),
      on: added(on.map(({ subtotal }) => subtotal)),
      untaxed: added(ofParts.map(({ subtotal }) => subtotal)),
      total,
      parts: ofParts.map(({ subtotal }, at) => ({ taxes: taxesOf(parts[at], rules), untaxed: subtotal })),
    };
  });
}

/** Where the lines under a section stand. */
function placesUnder(lines: readonly DiscountedLine[], section: string): number[] {
  const first = lines.findIndex(({ id }) => id === section) + 1;
  const next = lines.findIndex(({ kind }, at) => at >= first && kind === "section");
  const end = next === -1 ? lines.length : next;
  return Array.from({ length: end - first }, (_, at) => first + at);
}

function taxesOf(part: TotalsLine | undefined, rules: TotalsRules) {
  if (!part || !isPriced(part)) return [];
  const taxes = taxesNamed(rules.catalogue, part.taxIds ?? [], "taxIds");
  return taxes.map(({ definition: { id, name } }) => ({ id, name }));
}
