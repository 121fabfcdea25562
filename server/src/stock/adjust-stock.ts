import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { obstacle, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { AdjustStock } from "@trato/domain/stock/inputs.ts";
import { countedDifference, isPositive, magnitude } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { found } from "../platform/rows.ts";
import { changeStock } from "./change-stock.ts";
import { type Level, lockLevels } from "./levels.ts";
import { placesOf } from "./places.ts";
import { readAvailability } from "./read-availability.ts";
import { writeTransfer } from "./transfer-writes.ts";

/** The goods were counted: what differs moves from or to the inventory difference, and promises follow what is really there. */
export async function adjustStock(ctx: Context, { productId, countedQuantity, reason }: AdjustStock) {
  const levels = await lockLevels(ctx, [productId]);
  authorize(ctx, "stock.adjust");
  const level = found(levels.get(productId));
  refuseIf(level.storable ? null : obstacle("conflict", "stock.not_storable", { product: level.productName }));

  const { counted, difference } = countedDifference(countedQuantity, level, "countedQuantity");
  const adjustment = difference === "0" ? null : await writeAdjustment(ctx, level, difference, reason);
  const changedDeliveries = await changeStock(ctx, levels, [{ productId, onHand: difference, reserved: nothing }]);

  const after = { onHand: counted, reason: reason ?? null, number: adjustment?.number ?? null };
  await recordInDiary(
    ctx,
    "stock.adjusted",
    { kind: "product", id: productId },
    { before: { onHand: level.onHand }, after },
  );
  const availability = await readAvailability(ctx, productId);
  return { productId, counted, difference, number: adjustment?.number ?? null, availability, changedDeliveries };
}

async function writeAdjustment(ctx: Context, level: Level, difference: Decimal, reason: string | undefined) {
  const { internal, loss } = await placesOf(ctx);
  const [from, to]: [Id<"locations">, Id<"locations">] = isPositive(difference) ? [loss, internal] : [internal, loss];
  const quantity = magnitude(difference);
  const header = { kind: "adjustment", state: "done", origin: null, contactId: null, scheduledOn: ctx.today } as const;
  return writeTransfer(ctx, { ...header, from, to, reason: reason ?? null }, [
    { productId: level.productId, originLineId: null, quantity, moved: quantity },
  ]);
}
