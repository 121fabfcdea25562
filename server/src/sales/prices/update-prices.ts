import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { OneSale, UpdatePrices } from "@trato/domain/sales/inputs.ts";
import { obstacleToEdit } from "@trato/domain/sales/lifecycle.ts";
import type { PriceChange } from "@trato/domain/sales/records.ts";
import { touchedLines } from "../../documents/merge-lines.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, own, writeRow } from "../../platform/rows.ts";
import { readFiscalPosition } from "../../products/fiscal-positions/choose-fiscal-position.ts";
import { relisted } from "../combos/offered-line.ts";
import type { CompleteLine } from "../complete-lines.ts";
import { lineOf } from "../edit-lines.ts";
import { getSale } from "../get-sale.ts";
import { type LineSources, readLineSources } from "../line-sources.ts";
import { discountOf, linesOf, type SaleRecord } from "../store.ts";
import { isOtherMoney, saidRateOf } from "../../documents/money/document-money.ts";
import { changedSaleMoney } from "./document-money.ts";
import { readPricing } from "./document-pricing.ts";
import { priceDayOf } from "./price-terms.ts";
import { keepSaleLines } from "../margins/keep-margin.ts";

/** What the lines of a quotation would cost by its price list now, where that is something else. */
export async function listPriceChanges(ctx: Context, { saleId }: OneSale): Promise<{ items: PriceChange[] }> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  if (obstacleToEdit(sale)) return { items: [] };
  const { kept, priced } = await pricedAnew(ctx, sale);
  const touched = new Set(touchedLines(kept.map(pricesOf), priced.map(pricesOf))?.after.map(({ id }) => id));
  const items = kept.flatMap((line, index) => {
    const after = priced[index];
    if (!after || !touched.has(line.id)) return [];
    const { id, name, follows, unitPrice, discount } = line;
    const now = { unitPrice: after.unitPrice, discount: after.discount };
    return [{ lineId: id, name, isTyped: follows === "nothing", before: { unitPrice, discount }, after: now }];
  });
  return { items };
}

/** The lines that follow its price list cost what it says now, or those that are named, which follow it from then on. */
export async function updatePrices(ctx: Context, { saleId, version, lineIds }: UpdatePrices) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseIf(obstacleToEdit(sale));
  refuseStale(sale, version);
  const { kept, priced, sources, money } = await pricedAnew(ctx, sale);
  const named = new Set<string>(lineIds ?? kept.flatMap(({ id, follows }) => (follows === "nothing" ? [] : id)));
  const wanted = kept.map((line, index) => (named.has(line.id) ? (priced[index] ?? line) : line));
  const touched = touchedLines(kept, wanted) ?? (isOtherMoney(money, sale) ? { before: [], after: [] } : null);
  if (!touched) {
    nothingToRecord(ctx);
    return getSale(ctx, { saleId });
  }

  const discount = discountOf(sale);
  const { totals, lines } = documentTotals(wanted, sources.rules, discount);
  const rate = { said: saidRateOf(money), decimals: ctx.workspace.currencyDecimals };
  const columns = { ...amountsOf(totals), ...money, ...companyAmountsOf(wanted, sources.rules, rate, discount) };
  await writeRow(ctx, "sales", sale, { ...columns, totals: JSON.stringify(totals) });
  await keepSaleLines(ctx, saleId, lines);
  tellOthers(ctx, "sale", saleId, sale.version + 1);
  const before = { ...sale, lines: touched.before };
  const after = { ...sale, ...columns, lines: touched.after, version: sale.version + 1 };
  await recordInDiary(ctx, "sale.prices_updated", { kind: "sale", id: saleId }, { before, after });
  return getSale(ctx, { saleId });
}

const pricesOf = ({ id, unitPrice, discount }: CompleteLine) => ({ id, unitPrice, discount });

/** The lines as they are, and as they would be if all of them followed the list; a discount that was typed on a line that follows stays. */
async function pricedAnew(ctx: Context, sale: SaleRecord) {
  const kept = (await linesOf(ctx, sale.id)).map(lineOf);
  const [read, position] = await Promise.all([
    readLineSources(ctx, kept, sale.currency),
    readFiscalPosition(ctx, sale.fiscalPositionId),
  ]);
  const { priceListId, currency } = sale;
  const day = priceDayOf(ctx, sale);
  const terms = { priceListId, currency, day };
  const money = await changedSaleMoney(ctx, sale, {}, { priceListId, day, isOther: true });
  const sources: LineSources = { ...read, position, pricing: await readPricing(ctx, read, { terms }) };
  return { kept, sources, money, priced: kept.map((line, index) => listed(line, sources, `lines.${index}`)) };
}

function listed(line: CompleteLine, sources: LineSources, path: string): CompleteLine {
  const follows = line.follows === "nothing" ? "price_and_discount" : line.follows;
  return line.productId === null ? line : relisted({ ...line, follows }, sources, path);
}
