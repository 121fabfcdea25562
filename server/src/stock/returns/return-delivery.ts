import { nothing } from "@trato/domain/decimal.ts";
import type { ReturnDelivery } from "@trato/domain/stock/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeStock } from "../change-stock.ts";
import { changeQuarantine, type Levels } from "../levels.ts";
import { getDelivery } from "../list-transfers.ts";
import { placesOf } from "../places.ts";
import { recordMovement } from "../record-movement.ts";
import { type ReturnedLine, returnedLines, writeReturn } from "./returned-lines.ts";
import { lockTransfer } from "../store.ts";

/**
 * Delivered goods came back: all that is still out, or the quantities that are said. They can be promised again at once,
 * unless they are thrown away or put aside. Their order has them to deliver again, unless that is said to be final.
 */
export async function returnDelivery(
  ctx: Context,
  { deliveryId, lines, place = "stock", final = false, reason }: AskedReturn,
) {
  const delivery = await lockTransfer(ctx, "delivery", deliveryId);
  authorize(ctx, "delivery.validate");
  const back = await returnedLines(ctx, delivery, lines);

  const { customer: from, internal, loss, quarantine } = await placesOf(ctx);
  const to = { stock: internal, scrap: loss, quarantine }[place];
  const number = await writeReturn(ctx, delivery.transfer, back, { kind: "receipt", from, to, reason });
  await keepReturned(ctx, delivery.levels, back, place);
  const returned = back.map(({ id, quantity }) => ({ id, quantity }));
  const after = { returned, return: number, place, final, reason: reason ?? null };
  await recordMovement(ctx, "delivery.returned", delivery.transfer, { ...after, ...(final && { givenUp: back }) });
  return getDelivery(ctx, { deliveryId });
}

type AskedReturn = Omit<ReturnDelivery, "place" | "final"> & Partial<Pick<ReturnDelivery, "place" | "final">>;

/** What comes back is there again, or in quarantine; what is thrown away is neither. */
async function keepReturned(
  ctx: Context,
  levels: Levels,
  back: readonly ReturnedLine[],
  place: ReturnDelivery["place"],
): Promise<void> {
  if (place === "quarantine") return changeQuarantine(ctx, levels, back);
  if (place === "scrap") return;
  const changes = back.map(({ productId, quantity }) => ({ productId, onHand: quantity, reserved: nothing }));
  await changeStock(ctx, levels, changes);
}
