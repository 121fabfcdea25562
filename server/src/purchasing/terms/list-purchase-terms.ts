import type { ListPurchaseTerms } from "@trato/domain/purchasing/inputs.ts";
import type { PurchaseTermsList } from "@trato/domain/purchasing/records.ts";
import { known } from "../../documents/known.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { currencyOfVendor } from "../money/currency-of-vendor.ts";
import { readVendor, vendorLinesOf } from "../store.ts";
import { pricedIn, readBoughtProducts, suggestionFor, termsBy } from "./read-bought-products.ts";

/** What lines of a purchase cost on a vendor's terms and when they would come, in the order in which they are asked for. */
export async function listPurchaseTerms(
  ctx: Context,
  { vendorId, lines, currency, priceDay }: ListPurchaseTerms,
): Promise<PurchaseTermsList> {
  authorize(ctx, "purchase.read");
  const ids = [...new Set(lines.map(({ productId }) => productId))];
  const [products, vendorLines, vendor] = await Promise.all([
    readBoughtProducts(ctx, ids),
    vendorLinesOf(ctx, ids),
    readVendor(ctx, vendorId),
  ]);
  const asked = { id: vendor.id, parent: vendor.companyId };
  const priced = await pricedIn(ctx, currency ?? (await currencyOfVendor(ctx, vendorId)), vendorLines, priceDay);
  return {
    items: lines.map(({ productId, quantity }, index) => {
      const product = known(products, productId, `lines.${index}.productId`);
      return { productId, ...termsBy(ctx, product, suggestionFor(ctx, product, { asked, quantity }, priced)) };
    }),
  };
}
