import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/fiscal-position.ts";
import { prepareRates } from "@trato/domain/products/prices/exchange-rates.ts";
import { prepareUnit } from "@trato/domain/products/units.ts";
import { readTotalsRules } from "../documents/read-totals-rules.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { costOf } from "../products/costs.ts";
import { readUnits } from "../products/read-units.ts";
import { readVendor, vendorLinesOf } from "./store.ts";

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

/** All of that, under the position of tax law of the purchase. */
export type PurchaseSources = Awaited<ReturnType<typeof readPurchaseSources>> & { position: FiscalPosition | null };

/** Purchases are made in the workspace's own currency, so that no rate is needed. */
export const ratesOf = (ctx: Context) => prepareRates({ companyCurrency: ctx.workspace.currency, rates: {} });

function readProducts(ctx: Context, ids: Id<"products">[]) {
  if (ids.length === 0) return [];
  return own(ctx, "products")
    .select(["id", "name", "kind", "unitId", "purchaseUnitId", "purchaseTaxIds", "isKit", "isCombo", "archivedAt"])
    .select(costOf(ctx, "products").$castTo<Decimal>().as("cost")) // who buys sees costs
    .where("id", "in", ids)
    .execute();
}
