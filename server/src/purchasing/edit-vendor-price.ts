import { sql } from "kysely";
import { canonical } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { EditVendorPrice, OneVendorPrice, ReorderVendorPrices } from "@trato/domain/purchasing/inputs.ts";
import type { VendorPrice } from "@trato/domain/purchasing/records.ts";
import { obstacleToTerms } from "@trato/domain/purchasing/vendor-terms.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, found, own, writeRow } from "../platform/rows.ts";
import { rateOf } from "../products/currencies/rates-that-hold.ts";
import { lockProduct } from "../products/store.ts";
import { getVendorPrice, listVendorPrices } from "./list-vendor-prices.ts";

/** Changes a vendor's terms; purchases that were made keep theirs. */
export async function editVendorPrice(
  ctx: Context,
  { vendorPriceId, version, ...fields }: EditVendorPrice,
): Promise<VendorPrice> {
  const before = await lockVendorPrice(ctx, vendorPriceId);
  authorize(ctx, "purchase.edit");
  const subject = { kind: "setting" as const, id: vendorPriceId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: canonicalTerms(fields), version });
  if (!changes) return getVendorPrice(ctx, vendorPriceId);

  refuseIf(obstacleToTerms({ ...before, ...changes }));
  if (changes.currency) await rateOf(ctx, changes.currency, ctx.today);
  const after = { ...before, ...changes, version: before.version + 1 };
  await writeRow(ctx, "vendorPrices", before, changes);
  tellOthers(ctx, "product", before.productId, 0);
  await recordInDiary(ctx, "vendor_price.edited", subject, { before, after });
  return getVendorPrice(ctx, vendorPriceId);
}

/** The vendor no longer sells the product. */
export async function deleteVendorPrice(
  ctx: Context,
  { vendorPriceId }: OneVendorPrice,
): Promise<{ items: VendorPrice[] }> {
  const before = await lockVendorPrice(ctx, vendorPriceId);
  authorize(ctx, "purchase.edit");
  await deleteOwn(ctx, "vendorPrices").where("id", "=", vendorPriceId).execute();
  const { productId } = before;
  tellOthers(ctx, "product", productId, 0);
  const gone = { vendorId: before.vendorId, price: before.price };
  await recordInDiary(ctx, "vendor_price.deleted", { kind: "product", id: productId }, { before: gone });
  return listVendorPrices(ctx, { productId });
}

/** Says who is asked first; the first is the usual vendor. */
export async function reorderVendorPrices(ctx: Context, { productId, vendorPriceIds }: ReorderVendorPrices) {
  await lockProduct(ctx, productId);
  authorize(ctx, "purchase.edit");
  const { items } = await listVendorPrices(ctx, { productId });
  const known = new Set(items.map((item) => item.id));
  const given = new Set(vendorPriceIds);
  const isComplete =
    given.size === known.size && given.size === vendorPriceIds.length && vendorPriceIds.every((id) => known.has(id));
  if (!isComplete) throw new Refusal("conflict", "vendor_price.not_of_product", { path: "vendorPriceIds" });
  await sql`
    update vendor_prices v set sequence = given.place
    from unnest(${vendorPriceIds}::uuid[]) with ordinality as given (id, place)
    where v.workspace_id = ${ctx.workspace.id} and v.id = given.id
  `.execute(ctx.db);
  tellOthers(ctx, "product", productId, 0);
  const after = { vendors: vendorPriceIds };
  const before = { vendors: items.map((item) => item.id) };
  await recordInDiary(ctx, "vendor_price.reordered", { kind: "product", id: productId }, { before, after });
  return listVendorPrices(ctx, { productId });
}

async function lockVendorPrice(ctx: Context, id: Id<"vendor_prices">) {
  const prices = own(ctx, "vendorPrices")
    .select(["id", "productId", "vendorId", "vendorCode", "minQuantity", "price", "currency", "discount", "leadDays"])
    .select(["validFrom", "validUntil", "version"])
    .where("id", "=", id);
  return found(await prices.forUpdate().executeTakeFirst());
}

type Terms = Omit<EditVendorPrice, "vendorPriceId" | "version">;

function canonicalTerms(terms: Terms): Terms {
  const { price, minQuantity, discount } = terms;
  return {
    ...terms,
    ...(price !== undefined && { price: canonical(price) }),
    ...(minQuantity !== undefined && { minQuantity: canonical(minQuantity) }),
    ...(discount !== undefined && { discount: canonical(discount) }),
  };
}
