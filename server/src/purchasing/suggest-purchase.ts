import { type Decimal, exact, isZero } from "@trato/domain/decimal.ts";
import { keptDecimals } from "@trato/domain/products/totals/sale-amounts.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { prepareUnit } from "@trato/domain/products/units.ts";
import type { PurchaseSuggestion } from "@trato/domain/purchasing/inputs.ts";
import type { SuggestedPurchase } from "@trato/domain/purchasing/records.ts";
import { suggestedPurchase, type Suggestion } from "@trato/domain/purchasing/suggested-purchase.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { costOf } from "../products/costs.ts";
import { readUnits } from "../products/read-units.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";
import { ratesOf } from "./purchase-sources.ts";
import { readVendor, vendorLinesOf } from "./store.ts";

/** From whom a product is best ordered, what it costs and when it would come, with the reason for passing over the others. */
export async function suggestPurchase(ctx: Context, input: PurchaseSuggestion): Promise<SuggestedPurchase> {
  authorize(ctx, "purchase.read");
  const { productId, quantity = null, vendorId } = input;
  const [product, vendorLines, asked] = await Promise.all([
    readProduct(ctx, productId),
    vendorLinesOf(ctx, [productId]),
    vendorId ? readVendor(ctx, vendorId) : null,
  ]);
  const { currency, currencyDecimals } = ctx.workspace;
  const found = suggestedPurchase({
    search: {
      lines: vendorLines.get(productId) ?? [],
      product: productId,
      purchaseUnit: product.purchaseUnit,
      day: ctx.today,
      rates: ratesOf(ctx),
    },
    asked: asked && { id: asked.id, parent: asked.companyId },
    quantity,
    cost: product.cost,
    productUnit: product.productUnit,
    currency,
    currencyDecimals,
    priceDecimals: keptDecimals.price,
  });
  return present(ctx, product, found, asked);
}

type ReadProduct = Awaited<ReturnType<typeof readProduct>>;

async function readProduct(ctx: Context, productId: Id<"products">) {
  const [product, units] = await Promise.all([
    own(ctx, "products as p")
      .innerJoin("units as u", (join) =>
        join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.purchaseUnitId"),
      )
      .select(["p.id", "p.kind", "p.unitId", "p.purchaseUnitId", "p.purchaseTaxIds", "u.nameEn", "u.nameEs"])
      .select(costOf(ctx, "p").$castTo<Decimal>().as("cost")) // who buys sees costs
      .where("p.id", "=", productId)
      .executeTakeFirst(),
    readUnits(ctx),
  ]);
  const [unit, purchaseUnit] = [product && units.get(product.unitId), product && units.get(product.purchaseUnitId)];
  if (!product || !unit || !purchaseUnit) throw new Refusal("not_found", "record.not_found");
  return { ...product, productUnit: prepareUnit(unit), purchaseUnit: prepareUnit(purchaseUnit) };
}

async function present(
  ctx: Context,
  product: ReadProduct,
  { vendor: vendorId, quantity, price, passedOver }: Suggestion,
  asked: { id: Id<"contacts">; name: string } | null,
): Promise<SuggestedPurchase> {
  const { items } = await listVendorPrices(ctx, { productId: product.id });
  const byId = new Map<string, (typeof items)[number]>(items.map((item) => [item.id, item]));
  const { from } = price;
  const line = from.kind === "vendor_line" ? byId.get(from.line) : undefined;
  const vendor = asked ?? items.find((item) => item.vendor.id === vendorId)?.vendor ?? null;
  return {
    vendor: vendor && { id: vendor.id, name: vendor.name },
    quantity,
    unitId: product.purchaseUnitId,
    unitName: ctx.language === "es" ? product.nameEs : product.nameEn,
    unitPrice: price.priceUnit,
    discount: price.discount,
    taxIds: product.purchaseTaxIds as Id<"taxes">[], // kept as ids of taxes
    isService: product.kind === "service",
    currency: ctx.workspace.currency,
    expectedAt: price.arrival,
    from: line ? "vendor_line" : isZero(exact(product.cost)) ? "nothing" : "cost",
    vendorPriceId: line?.id ?? null,
    passedOver: passedOver.flatMap(({ line: id, reason }) => {
      const item = byId.get(id);
      return item ? [{ vendorPriceId: item.id, vendorName: item.vendor.name, reason }] : [];
    }),
  };
}
