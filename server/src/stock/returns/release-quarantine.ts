import { compare, exact, nothing } from "@trato/domain/decimal.ts";
import { obstacle, refuseIf } from "@trato/domain/errors.ts";
import type { ReleaseQuarantine } from "@trato/domain/stock/inputs.ts";
import { meantQuantity, negated } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { changeStock } from "../change-stock.ts";
import { changeQuarantine, type Level, lockLevels } from "../levels.ts";
import { placesOf } from "../places.ts";
import { readAvailability } from "../read-availability.ts";
import { writeTransfer } from "../transfer-writes.ts";

/** Somebody looked at goods in quarantine: they are free again and go to those who wait, or are thrown away. */
export async function releaseQuarantine(ctx: Context, { productId, place, reason, ...asked }: ReleaseQuarantine) {
  const levels = await lockLevels(ctx, [productId]);
  authorize(ctx, "stock.adjust");
  const level = found(levels.get(productId));
  const quantity = meantQuantity(asked.quantity, [level.quarantined, level.piece], "quantity");
  refuseIf(obstacleOf(level, quantity));

  const number = await writeRelease(ctx, level, { quantity, place, reason });
  await changeQuarantine(ctx, levels, [{ productId, quantity: negated(quantity) }]);
  const onHand = place === "stock" ? quantity : nothing;
  await changeStock(ctx, levels, [{ productId, onHand, reserved: nothing }]);
  const after = { quantity, place, number, reason: reason ?? null };
  await recordInDiary(ctx, "stock.released", { kind: "product", id: productId }, { after });
  return { productId, number, availability: await readAvailability(ctx, productId) };
}

function obstacleOf({ productName: product, quarantined }: Level, quantity: ReleaseQuarantine["quantity"]) {
  if (compare(exact(quantity), exact(quarantined)) <= 0) return null;
  return obstacle("conflict", "stock.more_than_quarantined", { product, quarantined });
}

async function writeRelease(
  ctx: Context,
  { productId }: Level,
  { quantity, place, reason }: Omit<ReleaseQuarantine, "productId">,
): Promise<string> {
  const { quarantine: from, internal, loss } = await placesOf(ctx);
  const header = { kind: "internal", state: "done", origin: null, contactId: null, scheduledOn: ctx.today } as const;
  const to = place === "stock" ? internal : loss;
  const line = { productId, originLineId: null, quantity, moved: quantity };
  return (await writeTransfer(ctx, { ...header, from, to, reason: reason ?? null }, [line])).number;
}
