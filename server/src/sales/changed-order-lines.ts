import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import { isCounted, settledChoices } from "@trato/domain/documents/choices/choices.ts";
import { obstacleToLines } from "@trato/domain/documents/most-lines.ts";
import { followingAfter } from "@trato/domain/products/price-lists/line-following.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { ChangeOrder } from "@trato/domain/sales/inputs.ts";
import { obstacleOfBlock } from "@trato/domain/sales/lifecycle.ts";
import { obstacleToChangeLine } from "@trato/domain/sales/order-changes.ts";
import { givenUpAfter, type LineProgress } from "@trato/domain/stock/progress.ts";
import { difference, isPositive } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { blockOfPicks } from "./combos/offered-line.ts";
import { type AskedLine, type CompleteLine, completeLines } from "./complete-lines.ts";
import { lineOf } from "./edit-lines.ts";
import type { LineSources } from "./line-sources.ts";
import { progressOfSale } from "./progress/progress-of-sale.ts";
import type { ReadLine } from "./read-sale.ts";
import type { LineRecord } from "./store.ts";

/** A line of an order with everything that is kept of it. */
export type OrderLine = CompleteLine & { givenUp: Decimal; deliveredByHand: Decimal };

type Order = { kept: readonly LineRecord[]; former: readonly ReadLine[]; sources: LineSources };
type Asked = NonNullable<ChangeOrder["lines"]>;

/**
 * The lines of an order as they are to be: those that are named with what is said of them, others as they are, new ones at
 * the end. Refuses less than was delivered, another price of what was, and another product.
 */
export function changedOrderLines(ctx: Context, order: Order, asked: Asked): OrderLine[] {
  const kept = order.kept.map(lineOf);
  const known = new Map<unknown, CompleteLine>(kept.map((line) => [line.id, line]));
  for (const line of asked) refuseOtherProduct(known.get(line.id), line);
  const whole = asked.map((line) => withKept(known.get(line.id), line));
  const completed = completeLines(ctx, whole, order.sources, kept);
  const progress = progressOfSale(order.former);
  for (const line of completed) refuseChange(order.sources, progress.get(line.id), known.get(line.id), line);
  for (const line of completed) refuseMoreOfBlocked(order.sources, known.get(line.id), line);
  const named = new Map(completed.map((line) => [line.id, line]));
  const lines = [...kept.map((line) => named.get(line.id) ?? line), ...completed.filter(({ id }) => !known.has(id))];
  refuseIf(obstacleToLines(lines.length, kept.length));
  const records = new Map(order.kept.map((line) => [line.id, line]));
  return settledChoices(lines, kept).map((line) =>
    withProgress(order.sources, progress.get(line.id), records.get(line.id), line),
  );
}

/** What is not said of a line that is there stays, and so does its product. A new one counts: what is ordered has no alternatives any more. */
function withKept(was: CompleteLine | undefined, said: Asked[number]): AskedLine {
  if (!was) return { ...said, choice: "counted", choiceGroup: null, quantityRange: null };
  const {
    id: _,
    kind: __,
    productId: ___,
    sectionDiscount: ____,
    choice: _____,
    choiceGroup: ______,
    picks: _______,
    quantityRange: ________,
    ...fields
  } = said;
  return { ...was, ...fields, follows: followingAfter(fields, was) };
}

/** What is ordered stays the same product, and no text becomes one or the other way round: that is another line. */
function refuseOtherProduct(was: CompleteLine | undefined, { kind, productId, picks }: Asked[number]): void {
  const isOther = was && ((kind && kind !== was.kind) || (productId && productId !== was.productId));
  if (was && picks && !isSameValue(picks, was.picks))
    throw new Refusal("conflict", "combo.picks_stay", { product: was.name });
  if (isOther) throw new Refusal("conflict", "sale.other_product", { product: was.name });
}

function refuseChange(
  sources: LineSources,
  progress: LineProgress | undefined,
  was: CompleteLine | undefined,
  line: CompleteLine,
): void {
  if (!progress || !was) return;
  const isPriceChanged = !isSameValue(priceOf(line), priceOf(was));
  refuseIf(obstacleToChangeLine({ name: line.name, progress, ordered: orderedOf(sources, line), isPriceChanged }));
}

/** Of what is not sold at present no more is ordered than is ordered already. */
function refuseMoreOfBlocked(sources: LineSources, was: CompleteLine | undefined, line: CompleteLine): void {
  const own = line.productId && sources.products.get(line.productId)?.saleBlock;
  const saleBlock = own || blockOfPicks(line, sources);
  if (!saleBlock || !isCounted(line)) return;
  const before = was ? orderedOf(sources, was) : nothing;
  const isMore = isPositive(difference(orderedOf(sources, line), before));
  if (isMore) refuseIf(obstacleOfBlock({ name: line.name, saleBlock }));
}

/** What a piece of a line costs: at what price, by which unit, and with which taxes on it. */
const priceOf = ({ unitPrice, discount, unitId, taxIds }: CompleteLine) => ({
  unitPrice,
  discount,
  unitId,
  taxIds: taxIds.toSorted(),
});

function withProgress(
  sources: LineSources,
  own: LineProgress | undefined,
  was: LineRecord | undefined,
  line: CompleteLine,
): OrderLine {
  const after = own && { ...own, ordered: orderedOf(sources, line) };
  const givenUp = after ? givenUpAfter({ ...after, givenUp: was?.givenUp ?? nothing }, nothing) : nothing;
  return { ...line, givenUp, deliveredByHand: was?.deliveredByHand ?? nothing };
}

/** How much of a line is ordered from now on, in its product's unit. */
function orderedOf({ products, units }: LineSources, { productId, unitId, quantity }: CompleteLine): Decimal {
  const product = productId && products.get(productId);
  const [from, to] = [unitId && units.get(unitId), product && units.get(product.unitId)];
  if (!from || !to) return quantity;
  return convertedQuantity({ quantity, from, to, method: "none", betweenDimensions: "unchanged" });
}
