import { refuseIf } from "@trato/domain/errors.ts";
import type { ValidateDelivery } from "@trato/domain/stock/inputs.ts";
import { obstacleToChangeTransfer } from "@trato/domain/stock/lifecycle.ts";
import { obstacleOfQuantity, obstacleOfStock, planMovement } from "@trato/domain/stock/movement.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { getDelivery } from "./list-transfers.ts";
import { freeStock, movableLines } from "./movable-lines.ts";
import { moveGoods } from "./move-goods.ts";
import { recordMovement } from "./record-movement.ts";
import { lockTransfer } from "./store.ts";

/**
 * The goods left: what was set aside, or the quantities that are said. What is left waits in another delivery, or is
 * cancelled. More than was ordered, or goods that are not there or promised to others, only leave where it is forced.
 */
export async function validateDelivery(ctx: Context, { deliveryId, lines, remainder, force }: ValidateDelivery) {
  const delivery = await lockTransfer(ctx, "delivery", deliveryId);
  authorize(ctx, "delivery.validate");
  refuseIf(obstacleToChangeTransfer(delivery.transfer));
  const movable = movableLines(delivery);
  const movements = planMovement(movable, { quantities: lines ?? (force ? "all" : "reserved"), remainder });
  if (!force) {
    refuseIf(obstacleOfQuantity(movable, movements));
    refuseIf(obstacleOfStock(movable, movements, freeStock(delivery)));
  }

  const { backorderId, givenUp } = await moveGoods(ctx, delivery, movements);
  await recordMovement(ctx, "delivery.validated", delivery.transfer, { movements, backorderId, remainder, givenUp });
  const validated = await getDelivery(ctx, { deliveryId });
  return { ...validated, backorder: backorderId && (await getDelivery(ctx, { deliveryId: backorderId })) };
}
