import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToConfirm } from "@trato/domain/sales/lifecycle.ts";
import type { Instalment } from "@trato/domain/sales/records.ts";
import { markOpportunityWon } from "../opportunities/mark-opportunity-won.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { keepShare } from "../stock/reserve-stock.ts";
import { getSale } from "./get-sale.ts";
import { instalmentsOfSale } from "./instalments-of-sale.ts";
import { shareGoods } from "./promise-goods.ts";
import { linesOf, lockSale, nextVersion, type SaleRecord, tellOfSale } from "./store.ts";

/** The customer said yes: freeze the price, promise the goods, win the opportunity. */
export async function confirmQuotation(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockSale(ctx, saleId);
  authorize(ctx, "sale.confirm");
  refuseStale(sale, version);
  await confirmLockedSale(ctx, sale);
  return getSale(ctx, { saleId });
}

/** The same for a document that the caller holds locked, by whoever may say yes to it. */
export async function confirmLockedSale(ctx: Context, sale: SaleRecord): Promise<void> {
  const lines = await linesOf(ctx, sale.id);
  refuseIf(obstacleToConfirm({ ...sale, lines }, ctx.today));

  const instalments = await instalmentsOfSale(ctx, sale);
  if (sale.opportunityId) await markOpportunityWon(ctx, sale.opportunityId, sale.untaxed);
  const share = await shareGoods(ctx, sale, lines);
  // numbers last: whoever confirms next waits for them, and for the writes that are sent together
  const [number, deliveryNumber] = await Promise.all([
    sale.number ?? nextNumber(ctx, "sale"),
    share && nextNumber(ctx, "delivery"),
  ]);
  const after = { state: moves.confirm.to, number, version: sale.version + 1 };
  tellOfSale(ctx, sale, after.version);
  await Promise.all([
    share && deliveryNumber && keepShare(ctx, share, { kind: "sale", id: sale.id, number }, deliveryNumber),
    writeConfirmed(ctx, sale, { number, instalments }),
    recordInDiary(
      ctx,
      ctx.actor.kind === "customer" ? "sale.accepted" : "sale.confirmed",
      { kind: "sale", id: sale.id },
      { before: { state: sale.state, number: sale.number }, after },
    ),
  ]);
}

function writeConfirmed(
  ctx: Context,
  sale: SaleRecord,
  { number, instalments }: { number: string; instalments: readonly Instalment[] },
) {
  return ctx.db
    .updateTable("sales")
    .set({
      state: moves.confirm.to,
      number,
      instalments: JSON.stringify(instalments),
      confirmedAt: ctx.now,
      confirmedBy: ctx.actor.memberId,
      version: nextVersion,
    })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", sale.id)
    .where("state", "in", moves.confirm.from)
    .executeTakeFirstOrThrow();
}
