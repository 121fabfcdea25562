import type { Id } from "@trato/domain/ids.ts";
import { sendsOut } from "@trato/domain/stock/origin.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { own } from "../../platform/rows.ts";
import { joinTransfer } from "./join-transfer.ts";
import { placesOf } from "../places.ts";
import { inProductUnit } from "../product-quantities.ts";
import type { OpenTransfer } from "../release-stock.ts";
import type { ReservationRequest } from "../reserve-stock.ts";
import { writeTransfer } from "../transfer-writes.ts";

/**
 * Goods are on their way in, from a vendor or back from a customer: makes the receipt that waits for them, or adds them to one that
 * is named. Services do not arrive.
 */
export async function expectGoods(
  ctx: Context,
  request: ReservationRequest,
  joined?: OpenTransfer,
): Promise<Id<"transfers"> | null> {
  const products = await goodsAmong(ctx, request);
  const lines = request.lines.filter((line) => products.has(line.productId));
  const quantities = await inProductUnit(ctx, lines, products);
  const expected = lines.flatMap(({ lineId, productId, scheduledOn = request.scheduledOn }, index) => {
    const quantity = quantities[index];
    return quantity && isPositive(quantity) ? [{ productId, originLineId: lineId, quantity, scheduledOn }] : [];
  });
  if (expected.length === 0) return null;
  for (const { productId } of expected) tellOthers(ctx, "product", productId, 0);
  if (joined) return joinTransfer(ctx, joined, expected);
  const { vendor, customer, internal } = await placesOf(ctx);
  const from = sendsOut(request.origin.kind) ? customer : vendor;
  const receipt = await writeTransfer(
    ctx,
    { ...request, kind: "receipt", state: "ready", from, to: internal },
    expected,
  );
  tellOthers(ctx, "transfer", receipt.id, 1);
  return receipt.id;
}

async function goodsAmong(ctx: Context, request: ReservationRequest) {
  const ids = [...new Set(request.lines.map((line) => line.productId))];
  if (ids.length === 0) return new Map<Id<"products">, { unitId: Id<"units"> }>();
  const rows = await own(ctx, "products")
    .select(["id", "unitId"])
    .where("id", "in", ids)
    .where("kind", "=", "goods")
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
