import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, exact, isZero } from "@trato/domain/decimal.ts";
import { keptDecimals } from "@trato/domain/products/totals/sale-amounts.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { prepareUnit } from "@trato/domain/products/units.ts";
import { type PurchaseWish, suggestedPurchase, type Suggestion } from "@trato/domain/purchasing/suggested-purchase.ts";
import type { VendorLine } from "@trato/domain/purchasing/vendor-lines.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { costOf } from "../../products/costs.ts";
import { readUnits } from "../../products/read-units.ts";
import { purchaseRates } from "../money/purchase-rates.ts";

/** What is needed of products to say how they are best bought, by their ids. */
export async function readBoughtProducts(ctx: Context, ids: readonly Id<"products">[]) {
  const [products, units] = await Promise.all([
    own(ctx, "products as p")
      .innerJoin("units as u", (join) =>
        join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.purchaseUnitId"),
      )
      .select(["p.id", "p.kind", "p.unitId", "p.purchaseUnitId", "p.purchaseTaxIds", "u.nameEn", "u.nameEs"])
      .select(costOf(ctx, "p").$castTo<Decimal>().as("cost")) // who buys sees costs
      .where(sql<boolean>`p.id = any (${ids}::uuid[])`)
      .execute(),
    readUnits(ctx),
  ]);
  return new Map(
    products.flatMap((product) => {
      const [unit, purchaseUnit] = [units.get(product.unitId), units.get(product.purchaseUnitId)];
      if (!unit || !purchaseUnit) return [];
      return [[product.id, { ...product, productUnit: prepareUnit(unit), purchaseUnit: prepareUnit(purchaseUnit) }]];
    }),
  );
}

export type BoughtProduct = Awaited<ReturnType<typeof readBoughtProducts>> extends Map<unknown, infer P> ? P : never;

type Lines = ReadonlyMap<Id<"products">, readonly VendorLine[]>;

/** In which currency prices are told, and by which rates; of today where no day is said. */
export async function pricedIn(ctx: Context, currency: string, vendorLines: Lines, day: CalendarDate = ctx.today) {
  return { currency, vendorLines, rates: await purchaseRates(ctx, { vendorLines, currency, day }) };
}

type Priced = Awaited<ReturnType<typeof pricedIn>>;
type Wish = Pick<PurchaseWish, "asked" | "quantity">;

/** How a product is best bought today. */
export function suggestionFor(ctx: Context, product: BoughtProduct, wish: Wish, priced: Priced): Suggestion {
  const { currency, currencyDecimals } = inCurrency(ctx.workspace, priced.currency);
  return suggestedPurchase({
    ...wish,
    search: {
      lines: priced.vendorLines.get(product.id) ?? [],
      product: product.id,
      purchaseUnit: product.purchaseUnit,
      day: ctx.today,
      rates: priced.rates,
    },
    cost: product.cost,
    productUnit: product.productUnit,
    currency,
    currencyDecimals,
    priceDecimals: keptDecimals.price,
  });
}

/** What a product costs by a suggestion, by its purchase unit, and when it would come. */
export function termsBy(ctx: Context, product: BoughtProduct, { price, quantity }: Suggestion) {
  const isByVendor = price.from.kind === "vendor_line";
  const from: "vendor_line" | "cost" | "nothing" = isByVendor
    ? "vendor_line"
    : isZero(exact(product.cost))
      ? "nothing"
      : "cost";
  return {
    quantity,
    unitId: product.purchaseUnitId,
    unitName: ctx.language === "es" ? product.nameEs : product.nameEn,
    unitPrice: price.priceUnit,
    discount: price.discount,
    taxIds: product.purchaseTaxIds as Id<"taxes">[], // kept as ids of taxes
    isService: product.kind === "service",
    expectedAt: price.arrival,
    from,
  };
}
