import type { Id } from "@trato/domain/ids.ts";
import { confirmPurchase } from "../src/purchasing/confirm-purchase.ts";
import { createPurchase } from "../src/purchasing/create-purchase.ts";
import { createVendorPrice } from "../src/purchasing/create-vendor-price.ts";
import type { Context } from "../src/platform/context.ts";
import { getReceipt } from "../src/stock/list-transfers.ts";
import { validateReceipt } from "../src/stock/validate-receipt.ts";
import { customer, product, qty } from "./factories-stock.ts";

export const line = (productId: Id<"products">, quantity: string) => ({ productId, quantity: qty(quantity) });

type Terms = { price: string; minQuantity?: string; discount?: string; leadDays?: number };

/** A vendor of a product, with his terms. */
export async function vendorOf(
  ctx: Context,
  productId: Id<"products">,
  name: string,
  { price, minQuantity, discount, ...rest }: Terms,
): Promise<Id<"contacts">> {
  const vendorId = await customer(ctx, name);
  await createVendorPrice(ctx, {
    productId,
    vendorId,
    price: qty(price),
    ...rest,
    ...(minQuantity && { minQuantity: qty(minQuantity) }),
    ...(discount && { discount: qty(discount) }),
  });
  return vendorId;
}

/** A draft of chairs at 40 each. */
export async function drafted(ctx: Context, quantity = "10") {
  const chair = await product(ctx, { name: "Chair", cost: qty("40") });
  const vendorId = await customer(ctx, "Maderas");
  const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines: [line(chair.id, quantity)] });
  return { chair, vendorId, purchaseId };
}

/** The same when it was ordered, with its receipt. */
export async function ordered(ctx: Context, quantity = "10") {
  const draft = await drafted(ctx, quantity);
  const purchase = await confirmPurchase(ctx, { purchaseId: draft.purchaseId });
  const [receipt] = purchase.receipts;
  if (!receipt) throw new Error("nothing to receive");
  return { ...draft, purchase, receiptId: receipt.id };
}

/** Goods arrive: all that is expected, or so many of the first line. */
export async function receive(
  ctx: Context,
  receiptId: Id<"transfers">,
  quantity?: string,
  remainder: "keep" | "cancel" = "keep",
) {
  const [first] = (await getReceipt(ctx, { receiptId })).lines;
  const lines = first && quantity ? [{ lineId: first.lineId, quantity: qty(quantity) }] : undefined;
  return validateReceipt(ctx, { receiptId, remainder, force: false, ...(lines && { lines }) });
}

export async function unitNamed(ctx: Context, name: string): Promise<Id<"units">> {
  const unit = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", name).executeTakeFirstOrThrow();
  return unit.id;
}
