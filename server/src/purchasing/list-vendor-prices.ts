import type { Id } from "@trato/domain/ids.ts";
import type { VendorsOfProduct } from "@trato/domain/purchasing/inputs.ts";
import type { VendorPrice } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { found, own } from "../platform/rows.ts";
import { refuseUnknownProduct } from "../products/store.ts";

/** Who sells a product and on what terms, in the order in which they are tried: the first is the usual vendor. */
export async function listVendorPrices(
  ctx: Context,
  { productId }: VendorsOfProduct,
): Promise<{ items: VendorPrice[] }> {
  authorize(ctx, "purchase.read");
  const rows = await vendorPrices(ctx)
    .where("v.productId", "=", productId)
    .orderBy("v.sequence")
    .orderBy("v.minQuantity", "desc")
    .orderBy("v.price")
    .orderBy("v.id")
    .limit(1000)
    .execute();
  if (rows.length === 0) await refuseUnknownProduct(ctx, productId);
  return { items: rows.map(present) };
}

export async function getVendorPrice(ctx: Context, vendorPriceId: Id<"vendor_prices">): Promise<VendorPrice> {
  return present(found(await vendorPrices(ctx).where("v.id", "=", vendorPriceId).executeTakeFirst()));
}

function vendorPrices(ctx: Context) {
  return own(ctx, "vendorPrices as v")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "v.workspaceId").onRef("c.id", "=", "v.vendorId"),
    )
    .select([
      "v.id",
      "v.productId",
      "v.vendorId",
      "c.name as vendorName",
      "v.vendorCode",
      "v.sequence",
      "v.minQuantity",
    ])
    .select(["v.price", "v.discount", "v.currency", "v.leadDays", "v.validFrom", "v.validUntil", "v.version"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof vendorPrices>["execute"]>>[number];

const present = ({ vendorId, vendorName, ...row }: Row): VendorPrice => ({
  ...row,
  vendor: { id: vendorId, name: vendorName },
});
