import { add, type Decimal, exact, isEqual, multiply, negate, percent, sum, toText } from "../../decimal.ts";
import { readable } from "../../explained-rounding.ts";
import type { LineShare } from "../../products/combos/combo-records.ts";
import type { TaxedProduct } from "../../products/fiscal-positions/tax-mapping.ts";
import type { PreparedTax } from "../../products/taxes/taxes.ts";
import { explainTotals } from "../../products/totals/explain-totals.ts";
import type { PricedLine } from "../../products/totals/sale-amounts.ts";
import { totalsOf } from "../../products/totals/totals.ts";
import type { TotalsRules } from "../../products/totals/totals-rules.ts";
import type { Choice } from "../choices/choices.ts";
import { partsOf } from "../combos/spread-lines.ts";
import type { LineExplained } from "./explained-records.ts";
import { type DocumentPosition, taxesOrigin } from "./taxes-origin.ts";

/** What a document or a line keeps of its amounts. */
export type KeptAmounts = { untaxed: Decimal; tax: Decimal; total: Decimal };

/** A line with a price, and its product as tax law sees it. `kept`: what its document keeps of it, where that no longer changes. */
export type ExplainableLine = PricedLine & {
  id: string;
  name: string;
  choice?: Choice;
  discount: Decimal;
  taxIds: LineExplained["origin"]["productTaxes"][number]["id"][];
  product: TaxedProduct;
  kept?: KeptAmounts | null;
  /** Of a combo: what is picked of it. */
  shares?: readonly LineShare[];
};

type Around = { rules: TotalsRules; currency: string; document: DocumentPosition };

/**
 * Why a line comes to what it does. Numbers that never end are cut for the reader. Refuses what `totalsOf` refuses.
 * Source: rules.
 */
export function explainLine(line: ExplainableLine, around: Around): LineExplained {
  const { shares = [], kept, ...rest } = line;
  if (shares.length === 0) return explainAlone(line, around);
  const parts = partsOf({ ...rest, shares }, around.rules.decimals).map((part, at) => {
    const { name = "", productTaxIds = [], isService = false } = shares[at] ?? {};
    const taxed = { taxIds: [...(part.taxIds ?? [])], product: { taxIds: productTaxIds, isService } };
    return explainAlone({ ...rest, ...part, ...taxed, name }, around);
  });
  const added = (name: keyof KeptAmounts) => toText(sum(parts.map((part) => exact(part[name]))), around.rules.decimals);
  const amounts = { untaxed: added("untaxed"), tax: added("tax"), total: added("total") };
  const whole = explainAlone({ ...rest, taxIds: [] }, around);
  return { ...whole, roundings: [], ...amounts, kept: otherKept(amounts, kept), parts };
}

function explainAlone(line: ExplainableLine, { rules, currency, document }: Around) {
  const { id: lineId, name, choice = "counted", quantity, unitPrice, discount } = line;
  const [explained] = explainTotals([line], rules).lines;
  const [printed] = totalsOf([line], rules).lines;
  if (!explained || !printed) throw new Error("a line with a price has both");
  const { subtotal: untaxed, tax, total } = printed;
  const gross = multiply(exact(quantity), exact(unitPrice));
  const off = negate(percent(gross, exact(discount)));
  return {
    lineId,
    name,
    ...roundingOf(rules, currency),
    choice,
    quantity,
    unitPrice,
    discount,
    gross: readable(gross),
    off: readable(off),
    amount: readable(add(gross, off)),
    origin: taxesOrigin(line, line.product, document, rules.catalogue),
    taxes: explained.taxes.map(({ tax: id, ...told }) => ({
      ...definitionOf(rules.catalogue.get(id)),
      computedOn: told.computedOn,
      factor: told.factor,
      amount: told.amount,
      base: told.base,
      charged: told.charged,
      addedTo: told.addedTo,
      takenFrom: told.takenFrom,
    })),
    roundings: explained.roundings.map(({ of, value, result, remainder }) => ({ of, value, result, remainder })),
    untaxed,
    tax,
    total,
    kept: otherKept({ untaxed, tax, total }, line.kept),
  };
}

/** How amounts are rounded. */
export const roundingOf = ({ roundsEachLine, step }: TotalsRules, currency: string) => ({
  currency,
  rounding: roundsEachLine ? ("per_line" as const) : ("globally" as const),
  step: readable(step),
});

/** What a tax is, for whoever reads why. */
export function definitionOf(prepared: PreparedTax | undefined) {
  if (!prepared) throw new Error("a tax that was counted is in the catalogue");
  const { id, name, amountKind, amount, priceIncluded, reverseCharge } = prepared.definition;
  return { id, name, amountKind, rate: amount, isInPrice: priceIncluded, reverseCharge };
}

/** What is kept, where it is something else than what it comes to now. */
export function otherKept(now: KeptAmounts, kept: KeptAmounts | null | undefined): KeptAmounts | null {
  if (!kept) return null;
  const { untaxed, tax, total } = kept;
  const isSame = (["untaxed", "tax", "total"] as const).every((name) => isEqual(exact(kept[name]), exact(now[name])));
  return isSame ? null : { untaxed, tax, total };
}
