import type { RefusalCode } from "@trato/domain/refusal-words.ts";
import type { OneProduct } from "@trato/domain/products/inputs.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { ProductDetails } from "@trato/domain/reports/product-page.ts";
import { availabilityFigures } from "@trato/domain/stock/forecast.ts";
import type { Context } from "../platform/context.ts";
import { isAllowed } from "../platform/permissions.ts";
import { found } from "../platform/rows.ts";
import { readAvailability } from "../stock/read-availability.ts";
import { readProductPage, type ReadProductPage } from "./read-product-page.ts";

/** The product with its stock, what was sold of it, its vendors, and what is on its way in and out. */
export async function getProductPage(ctx: Context, { productId }: OneProduct): Promise<ProductDetails> {
  const page = await withKitStock(ctx, found(await readProductPage(ctx, productId)));
  const { unit, onHand, stockReserved: reserved, incoming, outgoing, quarantined, ...rest } = page;
  const { sold, purchases, deliveries, ...product } = rest;
  return {
    ...product,
    availability: { ...availabilityFigures({ onHand, reserved, incoming, outgoing }), quarantined },
    soldLast12Months: sold,
    usualVendor: product.vendors[0]?.vendor ?? null,
    vendors: isAllowed(ctx, "purchase.read") ? product.vendors : [],
    purchases: purchases.map((purchase) => presentPurchase(ctx, purchase, unit)),
    deliveries: deliveries.map((delivery) => ({ ...delivery, isLate: delivery.scheduledOn < ctx.today })),
    can: permissionsOf(ctx, page),
  };
}

/** Of a kit there is what its parts make. */
async function withKitStock(ctx: Context, page: ReadProductPage): Promise<ReadProductPage> {
  if (!page.isKit) return page;
  const { onHand, reserved: stockReserved, incoming, outgoing, quarantined } = await readAvailability(ctx, page.id);
  return { ...page, onHand, stockReserved, incoming, outgoing, quarantined };
}

type ReadPurchase = ReadProductPage["purchases"][number];

function presentPurchase(ctx: Context, { unit: from, ...purchase }: ReadPurchase, to: ReadProductPage["unit"]) {
  const ordered = convertedQuantity({ quantity: purchase.ordered, from, to, method: "none" });
  return { ...purchase, ordered, isLate: purchase.expectedAt < ctx.today };
}

function permissionsOf(ctx: Context, product: ReadProductPage): ProductDetails["can"] {
  const may = (verb: Verb) => isAllowed(ctx, verb) || { code: "permission.missing", details: {} };
  const no = (code: RefusalCode) => ({ code, details: { product: product.name } });
  const adjust = product.storable ? may("stock.adjust") : no("stock.not_storable");
  return {
    edit: may("product.edit"),
    adjust: product.isKit ? no("kit.not_counted") : adjust,
    order: product.isCombo ? no("combo.not_bought") : product.isKit ? no("kit.not_bought") : may("purchase.edit"),
  };
}
