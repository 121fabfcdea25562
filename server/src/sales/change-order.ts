import { dayIn } from "@trato/domain/dates.ts";
import { canonical } from "@trato/domain/decimal.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { ChangeOrder } from "@trato/domain/sales/inputs.ts";
import { obstacleToChangeOrder } from "@trato/domain/sales/lifecycle.ts";
import { difference, isPositive } from "@trato/domain/stock/quantities.ts";
import { keepLines } from "../documents/keep-lines.ts";
import { attachFrozen } from "../messaging/attach-document.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { readFiscalPosition } from "../products/fiscal-positions/choose-fiscal-position.ts";
import { changedOrderLines, type OrderLine } from "./changed-order-lines.ts";
import { limitsOfSale } from "./approval/clear-limits.ts";
import { refuseWorsened } from "./approval/refuse-worsened.ts";
import { obstacleOfCreditTo } from "./credit/credit-of-sale.ts";
import { keepParts } from "./kits/kept-parts.ts";
import { followLines } from "./progress/follow-lines.ts";
import { getSale } from "./get-sale.ts";
import { keptRateOf, saidRateOf } from "../documents/money/document-money.ts";
import { readPricing } from "./prices/document-pricing.ts";
import { priceDayOf } from "./prices/price-terms.ts";
import { instalmentsOfSale } from "./instalments-of-sale.ts";
import { readLineSources } from "./line-sources.ts";
import { moveRequest } from "./move-request.ts";
import { type ReadLine, readLines } from "./read-sale.ts";
import { tellOfChange } from "./send-quotation.ts";
import { refuseOutOfReach } from "./stay-in-reach.ts";
import { discountOf, linesOf, orderLines, type SaleRecord, tellHistories } from "./store.ts";
import { keepMargin } from "./margins/keep-margin.ts";
import { freezeVersion } from "./versions/freeze-version.ts";

/**
 * The customer wants an order to be different: its days, terms or address, more or less of what is still to come, other prices
 * of it, other products besides. What was promised and is on its way follows, and so does what is due. The customer is told
 * of the new version where that is asked.
 */
export async function changeOrder(ctx: Context, { saleId, version, lines, tellCustomer, ...asked }: ChangeOrder) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseStale(sale, version);
  refuseIf(obstacleToChangeOrder(sale));
  // what is written by hand is no address of the customer's any more
  const header = { ...givenOf(asked), ...(asked.deliveryAddress !== undefined && { deliveryAddressId: null }) };
  const limits = await limitsOfSale(ctx, sale);
  const former = await readLines(ctx, saleId);
  const edited = lines && (await editedLines(ctx, sale, former, lines));
  const changed: SaleRecord = { ...sale, ...header, ...edited?.amounts };
  refuseOutOfReach(ctx, changed);
  if (edited && isMore(sale, changed)) refuseIf(await obstacleOfCreditTo(ctx, changed, { isLocked: true }));

  if (edited) {
    await keepLines(ctx, orderLines, saleId, edited.lines);
    await keepParts(ctx, saleId, edited.added);
  }
  const isMoved = header.deliveryDate !== undefined && header.deliveryDate !== sale.deliveryDate;
  if (edited || isMoved) await moveRequest(ctx, changed, former, isMoved);
  const isFollowed = edited || isMoved || header.paymentTermsId !== undefined;
  const followed = isFollowed ? await followOrder(ctx, changed, edited?.complete ?? []) : {};
  const told = tellCustomer ? await tellOfChange(ctx, changed) : null;
  await writeRow(ctx, "sales", sale, { ...header, ...edited?.columns, ...followed, ...told?.kept });
  if (edited) await keepMargin(ctx, saleId);
  await refuseWorsened(ctx, sale, limits);
  if (told) await attachFrozen(ctx, told.messageId, await freezeVersion(ctx, { saleId, ...told }));
  tellHistories(ctx, sale);
  tellOthers(ctx, "sale", saleId, sale.version + 1);
  const before = { ...sale, ...(edited && { lines: edited.kept.map(toldOf) }) };
  const { state } = { ...sale, ...followed };
  const after = {
    ...changed,
    state,
    ...(edited && { lines: edited.complete.map(toldOf) }),
    version: sale.version + 1,
  };
  await recordInDiary(ctx, "sale.changed", { kind: "sale", id: saleId }, { before, after });
  return getSale(ctx, { saleId });
}

/** Whether an order comes to more than it did: to come to less is no matter of credit. */
const isMore = (before: SaleRecord, after: SaleRecord): boolean =>
  isPositive(difference(after.companyTotal ?? after.total, before.companyTotal ?? before.total));

/** The lines as they are to be, with what they come to; an order keeps its amounts as long as nobody changes its lines. */
async function editedLines(
  ctx: Context,
  sale: SaleRecord,
  former: readonly ReadLine[],
  asked: NonNullable<ChangeOrder["lines"]>,
) {
  const kept = await linesOf(ctx, sale.id);
  const [read, position] = await Promise.all([
    readLineSources(ctx, [...kept, ...asked], sale.currency),
    readFiscalPosition(ctx, sale.fiscalPositionId),
  ]);
  const { priceListId, currency } = sale;
  const terms = { priceListId, currency, day: priceDayOf(ctx, sale) };
  const pricing = await readPricing(ctx, read, { terms, isAgreed: true, rate: keptRateOf(sale) });
  const sources = { ...read, position, pricing };
  const complete = changedOrderLines(ctx, { kept, former, sources }, asked);
  const discount = discountOf(sale);
  const { totals, lines } = documentTotals(complete, sources.rules, discount);
  const rate = { said: saidRateOf(sale), decimals: ctx.workspace.currencyDecimals };
  const amounts = { ...canonicalAmounts(totals), ...companyAmountsOf(complete, sources.rules, rate, discount) };
  const known = new Set(kept.map(({ id }) => id));
  const added = complete.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  return { kept, complete, added, lines, amounts, columns: { ...amounts, totals: JSON.stringify(totals) } };
}

/** State, amounts and instalments after the lines are as they are now; instalments start on the day of the order. */
async function followOrder(ctx: Context, sale: SaleRecord, complete: readonly OrderLine[]) {
  const givenUp = new Map(complete.map((line) => [line.id, line.givenUp] as const));
  const { state, along } = await followLines(ctx, sale, await readLines(ctx, sale.id), givenUp);
  const day = sale.confirmedAt ? dayIn(ctx.workspace.timeZone, sale.confirmedAt) : ctx.today;
  const instalments = JSON.stringify(await instalmentsOfSale(ctx, sale, day));
  return { state, instalments, ...along };
}

/** As the table gives them, so that the history compares what is the same. */
function canonicalAmounts(totals: DocumentTotals) {
  const { untaxed, tax, total } = amountsOf(totals);
  return { untaxed: canonical(untaxed), tax: canonical(tax), total: canonical(total) };
}

/** The fields that were given. */
function givenOf<Fields extends object>(fields: Fields) {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }; // some of its own
}

/** What of a line the history compares. */
const toldOf = ({
  id,
  quantity,
  unitPrice,
  discount,
  taxIds,
  name,
}: OrderLine | Awaited<ReturnType<typeof linesOf>>[number]) => ({
  id,
  name,
  quantity,
  unitPrice,
  discount,
  taxIds,
});
