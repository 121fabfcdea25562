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
import { keepGoods, type SharedGoods, shareGoods } from "./promise-goods.ts";
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
  const yesOf = isAwaitingUs(sale) ? (sale.acceptedBy ?? "") : null;
  await confirmLockedSale(ctx, sale, { yesOf, takesAmount });
}

type Confirming = {
  /** Who said yes on the customer's page, and hears that it is an order; null where nobody did. */
  yesOf: string | null;
  takesAmount?: boolean | undefined;
};

/** The same for a document that the caller holds locked, by whoever may say yes to it. */
export async function confirmLockedSale(ctx: Context, sale: SaleRecord, { yesOf, takesAmount }: Confirming) {
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
  const kept = { instalments: JSON.stringify(instalments), fiscalNote, clearedAt, approval };
  await keepOrder(ctx, sale, { kept, goods, yesOf });
}

type Order = { kept: { instalments: string } & Record<string, unknown>; goods: SharedGoods; yesOf: string | null };

/** Numbers last: whoever confirms next waits for them, and for the writes that are sent together. A letter to the customer comes before. */
async function keepOrder(ctx: Context, sale: SaleRecord, { kept, goods, yesOf }: Order): Promise<void> {
  const takeNumber = () => goods.share && nextNumber(ctx, "delivery");
  const [numbers, early] = await Promise.all([numbersOfOrder(ctx, sale), yesOf === null ? takeNumber() : null]);
  tellHistories(ctx, sale);
  const ordered = changeRow(ctx, "sales", sale, {
    event: ctx.actor.kind === "customer" ? "sale.accepted" : "sale.confirmed",
    changes: { state: moves.confirm.to, number: numbers.number },
    along: { ...numbers, ...kept, confirmedAt: ctx.now, confirmedBy: ctx.actor.memberId },
  });
  if (yesOf !== null) {
    await ordered;
    await confirmYes(ctx, { ...sale, ...numbers }, yesOf);
  }
  const deliveryNumber = early ?? (await takeNumber());
  const origin = { kind: "sale", id: sale.id, number: numbers.number } as const; // one of the kinds
  await Promise.all([ordered, keepGoods(ctx, goods, origin, deliveryNumber)]);
}

/** What is bought, in the workspace's currency, as deals are. */
const boughtFor = ({ companyUntaxed, untaxed }: SaleRecord) => companyUntaxed ?? untaxed;

/** An order keeps its number as a quotation, unless the workspace gives orders their own; one that was ordered before has its already. */
async function numbersOfOrder(ctx: Context, sale: SaleRecord) {
  const orderNumber = sale.orderNumber ?? nextOrderNumber(ctx);
  const number = await (orderNumber ?? sale.number ?? nextNumber(ctx, "sale"));
  return { number, orderNumber: await orderNumber, quotationNumber: sale.number === number ? null : sale.number };
}
