import { sql } from "kysely";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { obstacle, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ReturnDelivery } from "@trato/domain/stock/inputs.ts";
import { obstacleToReturn } from "@trato/domain/stock/lifecycle.ts";
import { planReturn, returnableOf } from "@trato/domain/stock/returns.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { changeStock } from "./change-stock.ts";
import type { Levels } from "./levels.ts";
import { getDelivery } from "./list-transfers.ts";
import { placesOf } from "./places.ts";
import { recordMovement } from "./record-movement.ts";
import { lockTransfer, type TransferRecord } from "./store.ts";
import { originOf, writeTransfer } from "./transfer-writes.ts";

/** Delivered goods came back: all that is still out, or the quantities that are said. They can be promised again at once. */
export async function returnDelivery(ctx: Context, { deliveryId, lines, reason }: ReturnDelivery) {
  const { transfer, levels } = await lockTransfer(ctx, "delivery", deliveryId);
  authorize(ctx, "delivery.validate");
  const delivered = await deliveredLines(ctx, deliveryId, levels);
  const hasReturnable = delivered.some((line) => returnableOf(line) !== "0");
  refuseIf(obstacleToReturn({ state: transfer.state, hasReturnable }));
  const returned = planReturn(delivered, lines);
  refuseIf(returned.length > 0 ? null : obstacle("conflict", "transfer.nothing_moved"));

  const back = returned.flatMap(({ id, quantity }) => {
    const line = delivered.find((candidate) => candidate.id === id);
    return line ? [{ ...line, quantity }] : [];
  });
  const number = await writeReturn(ctx, transfer, back, reason);
  await changeStock(
    ctx,
    levels,
    back.map(({ productId, quantity }) => ({ productId, onHand: quantity, reserved: nothing })),
  );
  await recordMovement(ctx, "delivery.returned", transfer, { returned, return: number, reason: reason ?? null });
  return getDelivery(ctx, { deliveryId });
}

type DeliveredLine = Awaited<ReturnType<typeof deliveredLines>>[number];

async function writeReturn(
  ctx: Context,
  transfer: TransferRecord,
  lines: readonly (DeliveredLine & { quantity: Decimal })[],
  reason: string | undefined,
): Promise<string> {
  const { customer, internal } = await placesOf(ctx);
  const header = { kind: "receipt", state: "done", contactId: transfer.contactId, scheduledOn: ctx.today } as const;
  const places = { from: customer, to: internal };
  const made = await writeTransfer(
    ctx,
    { ...header, ...places, origin: originOf(transfer), returnOfId: transfer.id, reason: reason ?? null },
    lines.map(({ id, productId, originLineId, quantity }) => {
      return { productId, originLineId, quantity, moved: quantity, returnsLineId: id };
    }),
  );
  tellOthers(ctx, "transfer", made.id, 1);
  tellOthers(ctx, "transfer", transfer.id, 0);
  return made.number;
}

/** The lines of a delivery with what was moved and what of it came back already. */
async function deliveredLines(ctx: Context, deliveryId: Id<"transfers">, levels: Levels) {
  const rows = await own(ctx, "transferLines as l")
    .select(["l.id", "l.productId", "l.originLineId", "l.moved"])
    .select(
      sql<Decimal>`coalesce((select sum(r.moved) from transfer_lines r
        where r.workspace_id = l.workspace_id and r.returns_line_id = l.id and r.state = 'done'), 0)`.as("returned"),
    )
    .where("l.transferId", "=", deliveryId)
    .where("l.state", "=", "done")
    .orderBy("l.position")
    .orderBy("l.id")
    .execute();
  return rows.flatMap((line) => {
    const level = levels.get(line.productId);
    return level ? [{ ...line, productName: level.productName }] : [];
  });
}
