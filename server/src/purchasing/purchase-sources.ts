import type { Id } from "@trato/domain/ids.ts";
import { prepareRates } from "@trato/domain/products/prices/exchange-rates.ts";
import { prepareTotals } from "@trato/domain/products/totals/totals-rules.ts";
import { prepareUnit } from "@trato/domain/products/units.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { readUnits } from "../products/read-units.ts";
import { readVendor, vendorLinesOf } from "./store.ts";

/** Prices of purchases keep more decimals than those of sales: 6.20 per kg is 0.0062 per g, not 0.01 (Q-1214). */
export const purchasePriceDecimals = 6;
const discountDecimals = 4;

/** All that pricing and taxing the lines of a purchase needs. */
export async function readPurchaseSources(
  ctx: Context,
  vendorId: Id<"contacts">,
  productIds: readonly Id<"products">[],
) {
  const ids = [...new Set(productIds)];
  const [vendor, products, units, vendorLines, rules] = await Promise.all([
    readVendor(ctx, vendorId),
    readProducts(ctx, ids),
    readUnits(ctx),
    vendorLinesOf(ctx, ids),
    readTotalsRules(ctx),
  ]);
  return {
    vendor: { id: vendor.id, parent: vendor.companyId },
    products: new Map(products.map((product) => [product.id, product])),
    units: new Map([...units].map(([id, unit]) => [id, prepareUnit(unit)])),
    vendorLines,
    rules,
    rates: ratesOf(ctx),
  };
}

export type PurchaseSources = Awaited<ReturnType<typeof readPurchaseSources>>;

/** Purchases are made in the workspace's own currency, so that no rate is needed. */
export const ratesOf = (ctx: Context) => prepareRates({ companyCurrency: ctx.workspace.currency, rates: {} });

function readProducts(ctx: Context, ids: Id<"products">[]) {
  if (ids.length === 0) return [];
  return own(ctx, "products")
    .select(["id", "name", "kind", "cost", "unitId", "purchaseUnitId", "purchaseTaxIds", "archivedAt"])
    .where("id", "in", ids)
    .execute();
}

async function readTotalsRules(ctx: Context) {
  const [taxes, taxGroups] = await Promise.all([
    own(ctx, "taxes").selectAll().execute(),
    own(ctx, "taxGroups").selectAll().execute(),
  ]);
  return prepareTotals({
    taxes: taxes.map((tax) => ({ ...tax, group: tax.groupId, children: tax.children as Id<"taxes">[] })), // kept as ids of taxes
    taxGroups,
    currency: { decimals: ctx.workspace.currencyDecimals },
    roundingMethod: ctx.workspace.roundingMethod,
    precisions: { price: purchasePriceDecimals, quantity: quantityDecimals, discount: discountDecimals },
  });
}

const quantityDecimals = 6;
