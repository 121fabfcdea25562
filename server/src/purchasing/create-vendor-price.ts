import { canonical } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { CreateVendorPrice } from "@trato/domain/purchasing/inputs.ts";
import type { VendorPrice } from "@trato/domain/purchasing/records.ts";
import { obstacleToTerms } from "@trato/domain/purchasing/vendor-terms.ts";
import { markVendor } from "../contacts/mark-vendor.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { rateOf } from "../products/currencies/rates-that-hold.ts";
import { lockProduct } from "../products/store.ts";
import { getVendorPrice, listVendorPrices } from "./list-vendor-prices.ts";

/** Somebody sells a product: after those who are known already. */
export async function createVendorPrice(ctx: Context, input: CreateVendorPrice): Promise<VendorPrice> {
  const product = await lockProduct(ctx, input.productId);
  authorize(ctx, "purchase.edit");
  if (product.isKit) throw new Refusal("conflict", "kit.not_bought", { path: "productId", product: product.name });
  if (product.isCombo) throw new Refusal("conflict", "combo.not_bought", { path: "productId", product: product.name });
  refuseIf(obstacleToTerms(input));
  await rateOf(ctx, input.currency ?? ctx.workspace.currency, ctx.today); // without one it could not be compared
  const { items } = await listVendorPrices(ctx, input);
  const fields = {
    ...input,
    id: input.id ?? ctx.newId<"vendor_prices">(),
    sequence: Math.max(0, ...items.map((item) => item.sequence)) + 1,
    price: canonical(input.price),
    currency: input.currency ?? ctx.workspace.currency,
  };
  await markVendor(ctx, input.vendorId);
  await insertOwn(ctx, "vendorPrices", { ...fields, createdAt: ctx.now }).execute();
  tellOthers(ctx, "product", input.productId, 0);
  await recordInDiary(ctx, "vendor_price.created", { kind: "product", id: input.productId }, { after: fields });
  return getVendorPrice(ctx, fields.id);
}
