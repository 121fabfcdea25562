import { refuseIf } from "@trato/domain/errors.ts";
import type { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { obstacleToChangeTransfer } from "@trato/domain/stock/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { settleStock } from "./change-stock.ts";
import { getDelivery } from "./list-transfers.ts";
import { lockTransfer } from "./store.ts";

/** Looks again whether there are goods for a delivery. Who waits longer goes first. */
export async function reserveDelivery(ctx: Context, { deliveryId }: OneDelivery) {
  const { transfer, levels } = await lockTransfer(ctx, "delivery", deliveryId);
  authorize(ctx, "delivery.validate");
  refuseIf(obstacleToChangeTransfer(transfer));
  await settleStock(ctx, levels);
  const delivery = await getDelivery(ctx, { deliveryId });
  const before = { state: transfer.state };
  await recordInDiary(
    ctx,
    "delivery.reserved",
    { kind: "transfer", id: deliveryId },
    { before, after: { state: delivery.state } },
  );
  return delivery;
}
