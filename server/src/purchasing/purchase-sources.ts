import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/fiscal-position.ts";
import { prepareUnit } from "@trato/domain/products/units.ts";
import { keptRateOf } from "../documents/money/document-money.ts";
import { readTotalsRules } from "../documents/read-totals-rules.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { costOf } from "../products/costs.ts";
import { readUnits } from "../products/read-units.ts";
import type { PurchaseMoney } from "./money/purchase-money.ts";
import { purchaseRates } from "./money/purchase-rates.ts";
import { readVendor, vendorLinesOf } from "./store.ts";

/** All that pricing and taxing the lines of a purchase needs. */
export async function readPurchaseSources(
  ctx: Context,
  vendorId: Id<"contacts">,
  productIds: readonly Id<"products">[],
  money: PurchaseMoney,
) {
  const ids = [...new Set(productIds)];
  const [vendor, products, units, vendorLines, rules] = await Promise.all([
    readVendor(ctx, vendorId),
    readProducts(ctx, ids),
    readUnits(ctx),
    vendorLinesOf(ctx, ids),
    readTotalsRules(ctx, money.currency),
  ]);
  const { currency, priceDay } = money;
  const day = priceDay ?? ctx.today;
  return {
    vendor: { id: vendor.id, parent: vendor.companyId },
    products: new Map(products.map((product) => [product.id, product])),
    units: new Map([...units].map(([id, unit]) => [id, prepareUnit(unit)])),
    vendorLines,
    rules,
    money,
    rates: await purchaseRates(ctx, { vendorLines, currency, day, kept: keptRateOf(money) }),
  };
}

/** All of that, under the position of tax law of the purchase. */
export type PurchaseSources = Awaited<ReturnType<typeof readPurchaseSources>> & { position: FiscalPosition | null };

function readProducts(ctx: Context, ids: Id<"products">[]) {
  if (ids.length === 0) return [];
  return own(ctx, "products")
    .select(["id", "name", "kind", "unitId", "purchaseUnitId", "purchaseTaxIds", "isKit", "isCombo", "archivedAt"])
    .select(costOf(ctx, "products").$castTo<Decimal>().as("cost")) // who buys sees costs
    .where("id", "in", ids)
    .execute();
}
