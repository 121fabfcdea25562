import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type {
  BookedList,
  BookedProduct,
  KeptRule,
  PriceBookRecord,
} from "@trato/domain/products/price-lists/price-list-records.ts";
import { withoutCosts } from "@trato/domain/products/price-lists/hidden-costs.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";
import { own } from "../../platform/rows.ts";
import { costBehind } from "../costs.ts";
import { ratesThatHold } from "../currencies/rates-that-hold.ts";

type ProductId = Id<"products">;

/** Whose day's rates count, and which currency besides those of the lists. */
export type BookFor = { priceListId: Id<"price_lists"> | null; day: CalendarDate; currency: string };

/**
 * All that the prices of these products by a list depend on: of it and the lists that it is based on only the rules that can
 * matter to them, found by what they are for; their categories with those above; and the rates of the currencies.
 */
export async function readPriceBook(
  ctx: Context,
  { priceListId, day, currency }: BookFor,
  products: readonly BookedProduct[],
): Promise<PriceBookRecord> {
  if (priceListId === null) {
    const rates = await ratesThatHold(ctx, [currency], day);
    return { lists: [], categories: [], rates, products: [...products] };
  }
  const categories = await categoriesAbove(
    ctx,
    products.flatMap(({ categoryId }) => categoryId ?? []),
  );
  const lists = await listsWithRules(ctx, priceListId, { products, categories });
  const rates = await ratesThatHold(ctx, [currency, ...lists.map((list) => list.currency)], day);
  return { lists, categories, rates, products: [...products] };
}

/** Products as their prices are made, whoever asks for the price. */
export async function bookedProducts(ctx: Context, ids: readonly ProductId[]): Promise<BookedProduct[]> {
  if (ids.length === 0) return [];
  return selectBooked(ctx)
    .where("p.id", "=", sql<ProductId>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
}

/** A book as it is answered: who may not see costs prices with it what does not rest on them. */
export function shownBook(ctx: Context, book: PriceBookRecord): PriceBookRecord {
  if (isAllowed(ctx, "product.seeCosts")) return book;
  return {
    ...book,
    lists: book.lists.map((list) => ({ ...list, rules: list.rules.map(withoutCosts) })),
    products: book.products.map((product) => ({ ...product, cost: null })),
  };
}

/** All products as their prices are made, `p`. */
export function selectBooked(ctx: Context) {
  return own(ctx, "products as p")
    .leftJoin("productVariants as v", (join) =>
      join.onRef("v.workspaceId", "=", "p.workspaceId").onRef("v.productId", "=", "p.id"),
    )
    .select(["p.id", "v.familyId", "p.categoryId", "p.unitId", "p.listPrice"])
    .select(costBehind.as("cost"));
}

async function categoriesAbove(ctx: Context, ids: readonly Id<"product_categories">[]) {
  if (ids.length === 0) return [];
  const w = ctx.workspace.id;
  const { rows } = await sql<PriceBookRecord["categories"][number]>`
    with recursive above as (
      select id, name, parent_id from product_categories where workspace_id = ${w} and id = any (${[...new Set(ids)]}::uuid[])
      union select c.id, c.name, c.parent_id from product_categories c join above on c.id = above.parent_id where c.workspace_id = ${w}
    ) select id, name, parent_id as "parentId" from above`.execute(ctx.db);
  return rows;
}

type Around = { products: readonly BookedProduct[]; categories: PriceBookRecord["categories"] };

/** The list, then those that its rules start from, and so on: few rounds, for lists stand upon few others. */
async function listsWithRules(ctx: Context, first: Id<"price_lists">, around: Around): Promise<BookedList[]> {
  const read = new Map<string, BookedList>();
  for (let next: Id<"price_lists">[] = [first]; next.length > 0;) {
    const [lists, rules] = await Promise.all([listsOf(ctx, next), rulesOf(ctx, next, around)]);
    for (const list of lists)
      read.set(list.id, {
        ...list,
        rules: rules.flatMap(({ priceListId, ...rule }) => (priceListId === list.id ? rule : [])),
      });
    const bases = rules.flatMap(({ baseListId }) => baseListId ?? []);
    next = [...new Set(bases)].filter((id) => !read.has(id));
  }
  return [...read.values()];
}

function listsOf(ctx: Context, ids: readonly Id<"price_lists">[]) {
  return own(ctx, "priceLists")
    .select(["id", "currency", "showsDiscount"])
    .where("id", "=", sql<Id<"price_lists">>`any(${ids}::uuid[])`)
    .execute();
}

/** Four ways to look for rules, each by its index; in the order in which they were made. */
async function rulesOf(ctx: Context, lists: readonly Id<"price_lists">[], { products, categories }: Around) {
  const rules = () =>
    own(ctx, "priceRules")
      .select(["id", "priceListId", "productId", "familyId", "categoryId", "minQuantity", "startsOn", "endsOn"])
      .select([
        "making",
        "price",
        "discount",
        "base",
        "baseListId",
        "roundTo",
        "surcharge",
        "minMargin",
        "maxMargin",
        "createdAt",
      ])
      .where("priceListId", "=", sql<Id<"price_lists">>`any(${lists}::uuid[])`);
  const found = await Promise.all([
    rules().where("productId", "is", null).where("familyId", "is", null).where("categoryId", "is", null).execute(),
    rules()
      .where("productId", "=", anyOf<ProductId>(idsOf(products)))
      .execute(),
    rules()
      .where("familyId", "=", anyOf<Id<"product_families">>(familiesOf(products)))
      .execute(),
    rules()
      .where("categoryId", "=", anyOf<Id<"product_categories">>(idsOf(categories)))
      .execute(),
  ]);
  return found
    .flat()
    .toSorted((a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id))
    .map(({ createdAt: _, ...rule }): KeptRule & { priceListId: string } => rule);
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const familiesOf = (products: readonly BookedProduct[]) => [
  ...new Set(products.flatMap(({ familyId }) => familyId ?? [])),
];
const anyOf = <T>(ids: readonly string[]) => sql<T>`any(${ids}::uuid[])`;
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
