import { keptDecimals } from "@trato/domain/products/totals/sale-amounts.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { prepareUnit } from "@trato/domain/products/units.ts";
import { isGift, learnedVendorLine } from "@trato/domain/purchasing/learned-vendor-line.ts";
import type { VendorLine } from "@trato/domain/purchasing/vendor-lines.ts";
import type { Context } from "../platform/context.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { readUnits } from "../products/read-units.ts";
import { type linesOf, type PurchaseRecord, vendorLinesOf } from "./store.ts";

type Line = Awaited<ReturnType<typeof linesOf>>[number];

/** A product that the vendor sells for the first time remembers it, with the price that was paid; what was given free teaches none. Source: rule R-1206. */
export async function learnVendorPrices(
  ctx: Context,
  { currency }: PurchaseRecord,
  vendor: { id: Id<"contacts">; companyId: Id<"contacts"> | null },
  lines: readonly Line[],
): Promise<void> {
  const company = vendor.companyId ?? vendor.id;
  const paidFor = lines.filter(({ unitPrice: price, discount }) => !isGift({ price, discount }));
  const first = [...new Map(paidFor.map((line) => [line.productId, line])).values()];
  const productIds = first.map((line) => line.productId);
  if (first.length === 0) return;
  await holdVendors(ctx, productIds);
  const known = await vendorLinesOf(ctx, productIds);
  const unknown = first.filter((line) => !known.get(line.productId)?.some(({ vendor }) => vendor === company));
  if (unknown.length === 0) return;
  const purchaseUnits = await purchaseUnitsOf(ctx, unknown);
  const learned = unknown.flatMap((line) => {
    const { unit, purchaseUnit } = purchaseUnits(line);
    const { unitPrice: price, discount } = line;
    const paid = {
      vendor: company,
      currency,
      price,
      discount,
      unit,
      purchaseUnit,
      priceDecimals: keptDecimals.price,
    };
    const found = learnedVendorLine(known.get(line.productId) ?? [], paid);
    return found ? [rowOf(ctx, line.productId, company, found)] : [];
  });
  if (learned.length > 0) await insertOwn(ctx, "vendorPrices", learned).execute();
}

/** Two purchases that are confirmed at once teach one after the other; sales of the products go on meanwhile. */
async function holdVendors(ctx: Context, productIds: readonly Id<"products">[]): Promise<void> {
  await own(ctx, "products").select("id").where("id", "in", productIds).orderBy("id").forNoKeyUpdate().execute();
}

async function purchaseUnitsOf(ctx: Context, lines: readonly Line[]) {
  const [units, products] = await Promise.all([
    readUnits(ctx),
    own(ctx, "products")
      .select(["id", "purchaseUnitId"])
      .where(
        "id",
        "in",
        lines.map((line) => line.productId),
      )
      .execute(),
  ]);
  const purchaseUnitIds = new Map(products.map((product) => [product.id, product.purchaseUnitId]));
  const unitWith = (id: Id<"units"> | undefined) => {
    const unit = id && units.get(id);
    if (!unit) throw new Refusal("invalid", "reference.unknown");
    return prepareUnit(unit);
  };
  return (line: Line) => ({
    unit: unitWith(line.unitId),
    purchaseUnit: unitWith(purchaseUnitIds.get(line.productId)),
  });
}

function rowOf(ctx: Context, productId: Id<"products">, vendorId: Id<"contacts">, line: Omit<VendorLine, "id">) {
  return {
    id: ctx.newId<"vendor_prices">(),
    productId,
    vendorId,
    sequence: line.sequence,
    minQuantity: line.minQuantity,
    price: line.price,
    discount: line.discount,
    currency: line.currency,
    leadDays: line.delayDays,
    createdAt: ctx.now,
  };
}
