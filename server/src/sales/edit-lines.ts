import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import { settledChoices } from "@trato/domain/documents/choices/choices.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import type { Id } from "@trato/domain/ids.ts";
import { followingAfter } from "@trato/domain/products/price-lists/line-following.ts";
import { movedShares } from "@trato/domain/products/combos/combo-price.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import { mergeLines, touchedLines } from "../documents/merge-lines.ts";
import type { Context } from "../platform/context.ts";
import { followingPosition } from "../products/fiscal-positions/moved-lines.ts";
import type { PositionMove } from "../products/fiscal-positions/moved-position.ts";
import { relisted } from "./combos/offered-line.ts";
import { sharesOn } from "./combos/parts-of-lines.ts";
import { type CompleteLine, completeLines } from "./complete-lines.ts";
import { type LineSources, readLineSources } from "./line-sources.ts";
import { convertTyped, isOtherMoney, type MoneyColumns, saidRateOf } from "../documents/money/document-money.ts";
import { readPricing } from "./prices/document-pricing.ts";
import { type PriceColumns, priceDayOf } from "./prices/price-terms.ts";
import { discountOf, type LineRecord, linesOf, type SaleRecord } from "./store.ts";

type AskedLines = Pick<EditSale, "lines" | "lineEdits" | "version" | "discount" | "convertsTyped"> & {
  move: PositionMove;
  prices: PriceColumns & MoneyColumns;
};

/** What an edit makes of the lines and the totals, together with what others did meanwhile; null where all are already as asked. */
export async function editLines(
  ctx: Context,
  sale: SaleRecord,
  { lines, lineEdits, version, convertsTyped = false, move, prices, discount = discountOf(sale) }: AskedLines,
) {
  const isMoved = move.from?.id !== move.to?.id;
  const isMoneyOther = isOtherMoney(prices, sale);
  const isPriced = isPricedAnew(ctx, sale, prices) || isMoneyOther;
  const isDiscounted = !isSameValue(discount, sale.discount);
  if (!lines && !lineEdits && !isMoved && !isPriced && !isDiscounted) return null;
  const kept = (await linesOf(ctx, sale.id)).map(lineOf);
  const named = lines ?? lineEdits?.flatMap(({ set }) => set ?? []) ?? [];
  const { priceListId, currency } = prices;
  const read = await readLineSources(ctx, [...kept, ...named], currency);
  const terms = { priceListId, currency, day: priceDayOf(ctx, { ...sale, ...prices }) };
  const pricing = await readPricing(ctx, read, { terms, isMoved: isPriced });
  const sources = { ...read, position: move.isSaid ? move.to : move.from, pricing };
  const document = { subject: { kind: "sale", id: sale.id } as const, lines: kept, version: sale.version, lineOf }; // one of the subjects
  const merged = await mergeLines<CompleteLine>(ctx, document, {
    version,
    lines: lines && ((seen) => completeLines(ctx, lines, sources, seen)),
    areNamed: lines?.every(({ id }) => id !== undefined) ?? true,
    lineEdits: lineEdits && withFollowing(lineEdits, kept),
  });
  const around = { kept, productOf: taxedBy(sources), catalogue: sources.rules.catalogue };
  const follow = followingPosition<CompleteLine>({ move, lines, lineEdits }, around);
  const under = { ...sources, position: move.to };
  const completed = completeLines(ctx, merged, sources, kept);
  const moved = (line: CompleteLine) => relisted(movedShares(follow(line), move, sources.rules), under, "lines");
  const complete = settledChoices(isMoved ? completed.map(moved) : completed, kept);
  const said = saidIn(lineEdits, kept, merged);
  const wanted = convertsTyped ? inItsCurrency(ctx, complete, said, { was: sale, is: prices }) : complete;
  const touched = touchedLines(kept, wanted) ?? (isDiscounted || isMoneyOther ? { before: [], after: [] } : null);
  return touched && { ...amountsOfLines(ctx, wanted, sources.rules, { prices, discount }), touched };
}

/** The product of a line as tax law sees it; a combo has no taxes of its own, but those of what is picked. */
const taxedBy =
  ({ products }: Pick<LineSources, "products">) =>
  ({ productId }: Pick<CompleteLine, "productId">) => {
    const product = productId && products.get(productId);
    if (!product || product.isCombo) return null;
    return { taxIds: product.taxIds as Id<"taxes">[], isService: product.kind === "service" }; // the column has no type of its own for lists of ids
  };

const worth = ({ unitPrice, sectionDiscount }: CompleteLine) => ({ unitPrice, sectionDiscount });

type Money = { was: MoneyColumns; is: MoneyColumns };

/** The lines with what was typed in the document's currency, where that is another one now; what the edit itself says is meant in that one. */
function inItsCurrency(
  ctx: Context,
  lines: readonly CompleteLine[],
  said: ReadonlySet<string>,
  { was, is }: Money,
): readonly CompleteLine[] {
  if (is.currency === was.currency) return lines;
  return lines.flatMap((line) => (said.has(line.id) ? line : convertTyped(ctx, [line], was, is)));
}

/** The lines whose price or amount an edit says: in its words, or as it differs from what was kept. */
function saidIn(
  lineEdits: EditSale["lineEdits"],
  kept: readonly CompleteLine[],
  merged: readonly CompleteLine[],
): ReadonlySet<string> {
  const former = new Map<string, CompleteLine>(kept.map((line) => [line.id, line]));
  const differs = (line: CompleteLine): boolean => {
    const was = former.get(line.id);
    return !was || !isSameValue(worth(was), worth(line));
  };
  const inWords = lineEdits?.filter(({ set }) => set && ("unitPrice" in set || "sectionDiscount" in set)) ?? [];
  return new Set([...inWords, ...merged.filter(differs)].map(({ id }) => id));
}

type Worth = { prices: MoneyColumns; discount: GlobalDiscount | null };

/** What the lines come to, in the workspace's currency too. */
function amountsOfLines(ctx: Context, lines: readonly CompleteLine[], rules: TotalsRules, { prices, discount }: Worth) {
  const rate = { said: saidRateOf(prices), decimals: ctx.workspace.currencyDecimals };
  return { ...documentTotals(lines, rules, discount), company: companyAmountsOf(lines, rules, rate, discount) };
}

/** Whether another list or another day prices the lines. */
function isPricedAnew(ctx: Context, sale: SaleRecord, prices: PriceColumns): boolean {
  const isOtherDay = priceDayOf(ctx, sale) !== priceDayOf(ctx, { ...sale, ...prices });
  return isOtherDay || prices.priceListId !== sale.priceListId;
}

/** Edits that say what of a line follows its list from now on, where they speak of its price. */
function withFollowing(
  edits: NonNullable<EditSale["lineEdits"]>,
  kept: readonly CompleteLine[],
): LineEdit<CompleteLine>[] {
  const lines = new Map<string, CompleteLine>(kept.map((line) => [line.id, line]));
  const said = edits.map(({ set, ...edit }) => {
    const was = lines.get(edit.id);
    return set ? { ...edit, set: { ...set, follows: followingAfter(set, was) } } : edit;
  });
  return said as LineEdit<CompleteLine>[]; // completed afterwards
}

/** What may be edited of a line. */
export function lineOf(line: CompleteLine | LineRecord): CompleteLine {
  const { id, kind, productId, name, quantity, unitId, unitPrice, discount, follows, choice, period } = line;
  const choiceGroup = line.choiceGroup as CompleteLine["choiceGroup"]; // the column knows of no table
  const taxIds = line.taxIds as Id<"taxes">[]; // the column has no type of its own for lists of ids
  const quantityRange = (line.quantityRange ?? null) as CompleteLine["quantityRange"]; // as it was asked for; the diary's entries of long ago do not say it
  const sectionDiscount = line.sectionDiscount as GlobalDiscount | null; // kept as it was asked for
  return {
    id,
    kind,
    productId,
    name,
    quantity,
    unitId,
    unitPrice,
    discount,
    follows,
    taxIds,
    sectionDiscount,
    hidesLines: line.hidesLines ?? false, // the diary's entries of long ago do not say it
    choice,
    choiceGroup,
    quantityRange,
    period,
    picks: (line.picks ?? []) as CompleteLine["picks"], // kept as they were asked for, and not by entries of long ago
    shares: sharesOn(line),
  };
}
