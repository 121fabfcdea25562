import { type CalendarDate, dayIn } from "@trato/domain/dates.ts";
import { canonical, type Decimal, nothing } from "@trato/domain/decimal.ts";
import { convertedPrice } from "@trato/domain/documents/document-currency.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { stepText } from "@trato/domain/money.ts";
import { marginOf } from "@trato/domain/sales/margins/margin.ts";
import { longestPayment } from "@trato/domain/sales/approval/payment-days.ts";
import { type Excess, excessesOf, type Judged, type JudgedLine } from "@trato/domain/sales/approval/excesses.ts";
import type { ApprovalRule } from "@trato/domain/sales/approval/approval-records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { readFiscalPosition } from "../../products/fiscal-positions/choose-fiscal-position.ts";
import { offeredLine, pickedOn } from "../combos/offered-line.ts";
import { lineOf } from "../edit-lines.ts";
import { type LineSources, readLineSources } from "../line-sources.ts";
import { costBehind, readCostedLines } from "../margins/costed-lines.ts";
import { keptRateOf, saidRateOf } from "../../documents/money/document-money.ts";
import { readPricing } from "../prices/document-pricing.ts";
import { linesOf, type SaleRecord } from "../store.ts";
import { termsOfSale } from "../instalments-of-sale.ts";
import { authorOf } from "./author-of.ts";
import { readLimits } from "./rule-store.ts";
import { usualPriceList } from "./usual-price-list.ts";

/** What of a document goes beyond the limits of whoever acts; `rules` are those at work. */
export type Judgement = { excesses: Excess[]; rules: ApprovalRule[] };

/** Weighs a document as it is kept against the limits of whoever acts, costs too, whether or not he sees them. Trato itself has none. */
export async function judgeSale(ctx: Context, sale: SaleRecord): Promise<Judgement> {
  const rules = (await readLimits(ctx)).filter(({ isOn }) => isOn);
  const author = rules.length > 0 ? await authorOf(ctx, sale) : null;
  if (!author) return { excesses: [], rules };
  return { excesses: excessesOf(await readJudged(ctx, sale, rules), author, rules), rules };
}

async function readJudged(ctx: Context, sale: SaleRecord, rules: readonly ApprovalRule[]): Promise<Judged> {
  const [costed, listed, categories, terms] = await Promise.all([
    readCostedLines(ctx, sale, costBehind),
    listedAmounts(ctx, sale),
    rules.some(({ categoryIds }) => categoryIds.length > 0) ? readCategories(ctx) : noCategories,
    termsOfSale(ctx, sale.paymentTermsId),
  ]);
  const { currencyDecimals } = ctx.workspace;
  const lines = costed.map(({ id, name, subtotal, costed: of, isCounted }): JudgedLine => {
    const { productId, categoryId, amount } = listed.get(id) ?? { productId: null, categoryId: null, amount: subtotal };
    const cost = of && marginOf(of, currencyDecimals).cost;
    return { id, productId, name, categoryIds: categories(categoryId), isCounted, net: subtotal, listed: amount, cost };
  });
  const decimals = inCurrency(ctx.workspace, sale.currency).currencyDecimals;
  const earlyDiscount = canonical(terms.earlyDiscount?.percentage ?? nothing);
  return {
    lines,
    paymentDays: longestPayment(terms),
    earlyDiscount,
    step: inCompanyCurrency(sale, stepText(decimals)),
  };
}

/** What each line of products would come to by the price list that its customer has, with neither discount nor price by hand. */
async function listedAmounts(ctx: Context, sale: SaleRecord) {
  const kept = (await linesOf(ctx, sale.id)).map(lineOf).filter(({ kind }) => kind === "product");
  const [read, position] = await Promise.all([
    readLineSources(ctx, kept, sale.currency),
    readFiscalPosition(ctx, sale.fiscalPositionId),
  ]);
  const lines = await listedLines(ctx, sale, kept, { ...read, position });
  const { lines: costs } = documentTotals(lines, read.rules);
  return new Map(
    costs.map(({ id, productId, subtotal }) => {
      const categoryId = (productId && read.products.get(productId)?.categoryId) || null;
      return [id, { productId, categoryId, amount: inCompanyCurrency(sale, subtotal) }];
    }),
  );
}

type Lines = ReturnType<typeof lineOf>[];

/** The lines at the prices of the customer's list; where that needs a rate which nobody gave for the day, at those of their products. */
async function listedLines(ctx: Context, sale: SaleRecord, kept: Lines, read: Omit<LineSources, "pricing">) {
  const terms = { currency: sale.currency, day: await dayOfPrices(ctx, sale) };
  const said = keptRateOf(sale);
  const rate = said && { ...said, day: terms.day }; // the document's own, from whichever day it is
  const pricedBy = async (priceListId: Id<"price_lists"> | null): Promise<Lines> => {
    const pricing = await readPricing(ctx, read, { terms: { ...terms, priceListId }, rate });
    return kept.map((line, index) => listedLine(line, { ...read, pricing }, `lines.${index}`));
  };
  return pricedBy(await usualPriceList(ctx, sale.customerId)).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "rate.missing") return pricedBy(null);
    throw error;
  });
}

function listedLine(line: ReturnType<typeof lineOf>, sources: LineSources, path: string): ReturnType<typeof lineOf> {
  const { productId, unitId, quantity } = line;
  if (productId === null || unitId === null) return line;
  const picked = pickedOn(productId, line, line, sources, path);
  return { ...line, ...offeredLine({ productId, unitId, quantity, picked }, sources, path) };
}

/**
 * The day on which the document was made here, whatever a file says of it, or a later one that was said until now: prices of long ago are nobody's
 * list any more, nor are those to come.
 */
async function dayOfPrices(ctx: Context, { id, priceDay, createdAt }: SaleRecord): Promise<CalendarDate> {
  const first = await own(ctx, "diary")
    .select("happenedAt as at")
    .where("subjectKind", "=", "sale")
    .where("subjectId", "=", id)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  const said = dayIn(ctx.workspace.timeZone, first?.at ?? createdAt);
  const made = said < ctx.today ? said : ctx.today;
  return priceDay !== null && made < priceDay && priceDay <= ctx.today ? priceDay : made;
}

/** With more decimals than amounts have, so that nothing is rounded twice. */
const decimalsOfRates = 6;

function inCompanyCurrency(sale: SaleRecord, amount: Decimal | string): Decimal {
  const rate = saidRateOf(sale);
  const own = canonical(amount);
  return rate ? convertedPrice(own, rate, null, decimalsOfRates) : own;
}

type Above = (categoryId: string | null) => string[];
const noCategories: Above = () => [];

/** Of a category itself and all above it. */
async function readCategories(ctx: Context): Promise<Above> {
  const rows = await own(ctx, "productCategories").select(["id", "parentId"]).execute();
  const parents = new Map<string, string | null>(rows.map(({ id, parentId }) => [id, parentId]));
  return (categoryId) => {
    const above: string[] = [];
    for (let id = categoryId; id !== null && !above.includes(id); id = parents.get(id) ?? null) above.push(id);
    return above;
  };
}
