import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OneDelivery, OneReceipt } from "@trato/domain/stock/inputs.ts";
import { obstacleToChangeTransfer } from "@trato/domain/stock/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { getDelivery, getReceipt } from "./list-transfers.ts";
import { recordMovement } from "./record-movement.ts";
import { cancelTransfers } from "./release-stock.ts";
import { lockTransfer } from "./store.ts";

/** What is left will not be delivered: its goods go to those who wait. */
export async function cancelDelivery(ctx: Context, { deliveryId }: OneDelivery) {
  await cancelTransfer(ctx, "delivery", deliveryId);
  return getDelivery(ctx, { deliveryId });
}

/** What is left will not arrive any more. */
export async function cancelReceipt(ctx: Context, { receiptId }: OneReceipt) {
  await cancelTransfer(ctx, "receipt", receiptId);
  return getReceipt(ctx, { receiptId });
}

async function cancelTransfer(ctx: Context, kind: "delivery" | "receipt", id: Id<"transfers">): Promise<void> {
  const { transfer, lines, levels } = await lockTransfer(ctx, kind, id);
  authorize(ctx, "delivery.validate");
  refuseIf(obstacleToChangeTransfer(transfer));
  await cancelTransfers(ctx, [id], lines, levels);
  await recordMovement(ctx, `${kind}.cancelled`, transfer, { state: "cancelled", givenUp: lines });
}
