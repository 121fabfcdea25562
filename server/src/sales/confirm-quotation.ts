import { refuseIf } from "@trato/domain/errors.ts";
import type { ConfirmQuotation } from "@trato/domain/sales/inputs.ts";
import { isAwaitingUs, moves, obstacleToConfirm } from "@trato/domain/sales/lifecycle.ts";
import { markOpportunityWon } from "../opportunities/mark-opportunity-won.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber, nextOrderNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { clearLimits } from "./approval/clear-limits.ts";
import { obstacleOfCreditTo } from "./credit/credit-of-sale.ts";
import { frozenNote } from "./fiscal-note.ts";
import { instalmentsOfSale } from "./instalments-of-sale.ts";
import { inParts } from "./kits/in-parts.ts";
import { keepParts } from "./kits/kept-parts.ts";
import { keepGoods, shareGoods } from "./promise-goods.ts";
import { confirmYes } from "./portal/answer-customer.ts";
import { type SaleRecord, soldLinesOf, tellHistories } from "./store.ts";

/** The customer said yes: freeze the price, promise the goods, win the opportunity. Who has said so himself hears that it is an order now. */
export async function confirmQuotation(
  ctx: Context,
  { saleId, version, takesAmount }: ConfirmQuotation,
): Promise<void> {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.confirm");
  refuseStale(sale, version);
  const order = await confirmLockedSale(ctx, sale, takesAmount);
  if (isAwaitingUs(sale)) await confirmYes(ctx, order, sale.acceptedBy ?? "");
}

/** The same for a document that the caller holds locked, by whoever may say yes to it. */
export async function confirmLockedSale(ctx: Context, sale: SaleRecord, takesAmount?: boolean) {
  const lines = await soldLinesOf(ctx, sale.id);
  refuseIf(obstacleToConfirm({ ...sale, lines }, ctx.today));
  refuseIf(await obstacleOfCreditTo(ctx, sale, { isLocked: true }));
  const { clearedAt, approval } = await clearLimits(ctx, sale);

  const [instalments, fiscalNote] = await Promise.all([
    instalmentsOfSale(ctx, sale, ctx.today),
    sale.fiscalNote === null ? frozenNote(ctx, sale) : JSON.stringify(sale.fiscalNote),
  ]);
  if (sale.opportunityId) await markOpportunityWon(ctx, sale.opportunityId, boughtFor(sale), takesAmount);
  const goods = await shareGoods(ctx, sale, await inParts(ctx, lines, await keepParts(ctx, sale.id)));
  // numbers last: whoever confirms next waits for them, and for the writes that are sent together
  const [numbers, deliveryNumber] = await Promise.all([
    numbersOfOrder(ctx, sale),
    goods.share && nextNumber(ctx, "delivery"),
  ]);
  tellHistories(ctx, sale);
  await Promise.all([
    keepGoods(ctx, goods, { kind: "sale", id: sale.id, number: numbers.number }, deliveryNumber),
    changeRow(ctx, "sales", sale, {
      event: ctx.actor.kind === "customer" ? "sale.accepted" : "sale.confirmed",
      changes: { state: moves.confirm.to, number: numbers.number },
      along: {
        ...numbers,
        instalments: JSON.stringify(instalments),
        fiscalNote,
        confirmedAt: ctx.now,
        clearedAt,
        approval,
        confirmedBy: ctx.actor.memberId,
      },
    }),
  ]);
  return { ...sale, ...numbers };
}

/** What is bought, in the workspace's currency, as deals are. */
const boughtFor = ({ companyUntaxed, untaxed }: SaleRecord) => companyUntaxed ?? untaxed;

/** An order keeps its number as a quotation, unless the workspace gives orders their own; one that was ordered before has its already. */
async function numbersOfOrder(ctx: Context, sale: SaleRecord) {
  const orderNumber = sale.orderNumber ?? nextOrderNumber(ctx);
  const number = await (orderNumber ?? sale.number ?? nextNumber(ctx, "sale"));
  return { number, orderNumber: await orderNumber, quotationNumber: sale.number === number ? null : sale.number };
}
