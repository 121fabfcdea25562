import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { PurchaseSuggestion } from "@trato/domain/purchasing/inputs.ts";
import type { SuggestedPurchase } from "@trato/domain/purchasing/records.ts";
import type { Suggestion } from "@trato/domain/purchasing/suggested-purchase.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";
import { currencyOfVendor } from "./money/currency-of-vendor.ts";
import { readVendor, vendorLinesOf } from "./store.ts";
import {
  type BoughtProduct,
  pricedIn,
  readBoughtProducts,
  suggestionFor,
  termsBy,
} from "./terms/read-bought-products.ts";

/** From whom a product is best ordered, what it costs and when it would come, with the reason for passing over the others. */
export async function suggestPurchase(ctx: Context, input: PurchaseSuggestion): Promise<SuggestedPurchase> {
  authorize(ctx, "purchase.read");
  const { productId, quantity = null, vendorId, priceDay } = input;
  const [products, vendorLines, vendor] = await Promise.all([
    readBoughtProducts(ctx, [productId]),
    vendorLinesOf(ctx, [productId]),
    vendorId ? readVendor(ctx, vendorId) : null,
  ]);
  const product = products.get(productId);
  if (!product) throw new Refusal("not_found", "record.not_found");
  const asked = vendor && { id: vendor.id, parent: vendor.companyId };
  const suggestedIn = async (currency: string) =>
    suggestionFor(ctx, product, { asked, quantity }, await pricedIn(ctx, currency, vendorLines, priceDay));
  const compared = await suggestedIn(ctx.workspace.currency);
  const from = asked?.id ?? (compared.vendor as Id<"contacts"> | null); // of the vendors' lines
  const currency = input.currency ?? (from ? await currencyOfVendor(ctx, from) : ctx.workspace.currency);
  const found = currency === ctx.workspace.currency ? compared : await suggestedIn(currency);
  return { ...(await present(ctx, product, found, vendor)), currency };
}

async function present(
  ctx: Context,
  product: BoughtProduct,
  found: Suggestion,
  asked: { id: Id<"contacts">; name: string } | null,
): Promise<Omit<SuggestedPurchase, "currency">> {
  const { vendor: vendorId, price, passedOver } = found;
  const { items } = await listVendorPrices(ctx, { productId: product.id });
  const byId = new Map<string, (typeof items)[number]>(items.map((item) => [item.id, item]));
  const { from } = price;
  const line = from.kind === "vendor_line" ? byId.get(from.line) : undefined;
  const vendor = asked ?? items.find((item) => item.vendor.id === vendorId)?.vendor ?? null;
  return {
    vendor: vendor && { id: vendor.id, name: vendor.name },
    ...termsBy(ctx, product, found),
    vendorPriceId: line?.id ?? null,
    passedOver: passedOver.flatMap(({ line: id, reason }) => {
      const item = byId.get(id);
      return item ? [{ vendorPriceId: item.id, vendorName: item.vendor.name, reason }] : [];
    }),
  };
}
