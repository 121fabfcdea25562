import { nothing } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { ReturnReceipt } from "@trato/domain/stock/inputs.ts";
import { obstacleOfStock } from "@trato/domain/stock/movement.ts";
import { negated } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeStock } from "../change-stock.ts";
import { getReceipt } from "../list-transfers.ts";
import { freeStock } from "../movable-lines.ts";
import { recordMovement } from "../record-movement.ts";
import { type ReturnedLine, returnedLines, writeReturn } from "./returned-lines.ts";
import { lockTransfer } from "../store.ts";

/**
 * Received goods go back to whom they came from: all that is still here, or the quantities that are said; what is promised
 * to others only where it is forced. They are awaited again, unless that is said to be final.
 */
export async function returnReceipt(
  ctx: Context,
  { receiptId, lines, final = false, force = false, reason }: AskedReturn,
) {
  const receipt = await lockTransfer(ctx, "receipt", receiptId);
  authorize(ctx, "delivery.validate");
  const { transfer, levels } = receipt;
  const back = await returnedLines(ctx, receipt, lines);
  if (!force) refuseIf(obstacleOfStock(...movementOf(back), freeStock(receipt)));

  const way = { kind: "delivery", from: transfer.toLocationId, to: transfer.fromLocationId, reason } as const;
  const number = await writeReturn(ctx, transfer, back, way);
  await changeStock(
    ctx,
    levels,
    back.map(({ productId, quantity }) => ({ productId, onHand: negated(quantity), reserved: nothing })),
  );
  const returned = back.map(({ id, quantity }) => ({ id, quantity }));
  const after = { returned, return: number, final, reason: reason ?? null };
  await recordMovement(ctx, "receipt.returned", transfer, { ...after, ...(final && { givenUp: back }) });
  return getReceipt(ctx, { receiptId });
}

type AskedReturn = Omit<ReturnReceipt, "final" | "force"> & Partial<Pick<ReturnReceipt, "final" | "force">>;

/** What goes back as a movement of goods of which nothing was set aside. */
function movementOf(back: readonly ReturnedLine[]) {
  const lines = back.map((line) => ({ ...line, reserved: nothing }));
  const movements = back.map(({ id, productId, quantity: moved }) => {
    return { id, productId, moved, rest: nothing, kept: nothing, released: nothing };
  });
  return [lines, movements] as const;
}
