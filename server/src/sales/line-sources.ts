import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/fiscal-position.ts";
import { readTaxes, totalsRulesOf } from "../documents/read-totals-rules.ts";
import type { Context } from "../platform/context.ts";
import { builtOnce } from "../platform/database/built-once.ts";
import { keptReading } from "../platform/master-data/kept-reading.ts";
import { own } from "../platform/rows.ts";
import { choicesOfCombos } from "../products/combos/choices.ts";
import { selectBooked } from "../products/price-lists/read-price-book.ts";
import { saleBlockOf } from "../products/sale-block.ts";
import type { DocumentPricing } from "./prices/document-pricing.ts";

/** What the lines of a document are made from: its products, all units, how it is added up, its position of tax law, its prices. */
export type LineSources = Awaited<ReturnType<typeof readLineSources>> & {
  position: FiscalPosition | null;
  pricing: DocumentPricing;
};

/** The products and units that lines name. */
export type LineProducts = Pick<LineSources, "products" | "units" | "combos">;

type Naming = { productId?: Id<"products"> | null | undefined };

/** Reads, in one round trip, everything that pricing and taxing these lines needs. */
export async function readLineSources(ctx: Context, lines: readonly Naming[], currency: string) {
  const { taxes, ...goods } = await readGoods(ctx, lines);
  return { ...goods, rules: totalsRulesOf(ctx, taxes, currency) };
}

/** The same while it is not known in which currency. */
export async function readGoods(ctx: Context, lines: readonly Naming[]) {
  const productIds = [...new Set(lines.flatMap((line) => line.productId ?? []))];
  const [products, taxes, units] = await Promise.all([productsOf(ctx, productIds), readTaxes(ctx), readUnits(ctx)]);
  const combos = products.flatMap(({ id, isCombo }) => (isCombo ? id : []));
  return {
    products: new Map(products.map((product) => [product.id, product])),
    /** What can be picked of the combos among them. */
    combos: await choicesOfCombos(ctx, combos),
    taxes,
    units: new Map(units.map((unit) => [unit.id, unit])),
  };
}

const readUnits = keptReading((ctx) => own(ctx, "units").selectAll().execute());

async function productsOf(ctx: Context, ids: Id<"products">[]) {
  return ids.length === 0 ? [] : productsBy(ctx, { ids });
}

const productsBy = builtOnce(["ids"], (ctx, { ids }: { ids: Id<"products">[] }) =>
  selectBooked(ctx)
    .select(["p.name", "p.kind", "p.storable", "p.isKit", "p.isCombo", "p.taxIds", "p.leadDays", "p.archivedAt"])
    .select(saleBlockOf.as("saleBlock"))
    .where("p.id", "=", sql<Id<"products">>`any(${ids}::uuid[])`)
    .compile(),
);
