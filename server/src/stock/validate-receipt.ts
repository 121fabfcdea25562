import { refuseIf } from "@trato/domain/errors.ts";
import type { ValidateReceipt } from "@trato/domain/stock/inputs.ts";
import { obstacleToChangeTransfer } from "@trato/domain/stock/lifecycle.ts";
import { obstacleOfQuantity, planMovement } from "@trato/domain/stock/movement.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { getReceipt } from "./list-transfers.ts";
import { movableLines } from "./movable-lines.ts";
import { moveGoods } from "./move-goods.ts";
import { recordMovement } from "./record-movement.ts";
import { lockTransfer } from "./store.ts";

/** The goods arrived: all of them, or the quantities that are said. They go at once to the deliveries that wait for them. */
export async function validateReceipt(ctx: Context, { receiptId, lines, remainder, force }: ValidateReceipt) {
  const receipt = await lockTransfer(ctx, "receipt", receiptId);
  authorize(ctx, "delivery.validate");
  refuseIf(obstacleToChangeTransfer(receipt.transfer));
  const movable = movableLines(receipt);
  const movements = planMovement(movable, { quantities: lines ?? "all", remainder });
  if (!force) refuseIf(obstacleOfQuantity(movable, movements));

  const { backorderId, givenUp } = await moveGoods(ctx, receipt, movements);
  await recordMovement(ctx, "receipt.validated", receipt.transfer, { movements, backorderId, remainder, givenUp });
  const validated = await getReceipt(ctx, { receiptId });
  return { ...validated, backorder: backorderId && (await getReceipt(ctx, { receiptId: backorderId })) };
}
