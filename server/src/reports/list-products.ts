import { type RawBuilder, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { everyday } from "@trato/domain/everyday.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import type { Id } from "@trato/domain/ids.ts";
import { seenByAll } from "@trato/domain/fields/field-lists.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { stockListFields } from "@trato/domain/products/list-fields.ts";
import { ListProducts, type PickProducts } from "@trato/domain/products/inputs.ts";
import type { PickedProduct, ProductRow } from "@trato/domain/products/records.ts";
import { availabilityFigures, shortageIn } from "@trato/domain/stock/forecast.ts";
import { freeOf } from "@trato/domain/stock/reservations.ts";
import { whenGiven } from "../platform/conditions.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import { refuseBesides } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { endOf, folded, ordered, rowsInOrder, type SortColumn } from "../platform/list-order.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { costOf } from "../products/costs.ts";
import { changedProductPage, productUpdatedAt } from "../products/changed-products.ts";
import { saleBlockOf } from "../products/sale-block.ts";
import { isFavourite } from "../products/favourites/favour-product.ts";

type Asked = Omit<ListProducts, "sort"> & Partial<Pick<ListProducts, "sort">>;

/** The catalogue by name or in another order, with what is in stock. */
export async function listProducts(ctx: Context, { sort = "name", ...input }: Asked) {
  const { updatedSince } = input;
  if (updatedSince !== undefined) return changedProducts(ctx, { ...input, sort, updatedSince });
  const found = shown(ctx, sorted(filtered(ctx, input, sort)));
  const rows = await rowsInOrder(found, sql`p.id`, sortColumns(ctx), { ...input, sort });
  const { items, nextCursor } = pageOfRows(rows, input.limit, endOf);
  const count = input.count === "true" ? { count: await countOf(ctx, input) } : {};
  return { items: items.map(withFigures), nextCursor, ...count };
}

async function changedProducts(ctx: Context, asked: ListProducts & { updatedSince: string }) {
  refuseBesides(ListProducts, asked);
  return changedProductPage(ctx, asked, async (ids) => {
    const those = own(ctx, "products as p").where(sql<boolean>`p.id = any (${ids}::uuid[])`);
    return (await shown(ctx, sorted(those)).execute()).map(withFigures);
  });
}

/** The ids of a whole list in its order. */
export const productsInOrder = (ctx: Context, { sort = "name", ...filters }: Filters & Pick<Asked, "sort">) =>
  ordered(sorted(filtered(ctx, filters, sort)).select("p.id"), sql`p.id`, sortColumns(ctx), sort);

/** The rows of some ids, in no order. */
export async function productRows(ctx: Context, ids: readonly string[]) {
  const those = own(ctx, "products as p").where(sql<boolean>`p.id = any (${ids}::uuid[])`);
  return (await shown(ctx, sorted(those)).select(onlyInFile).select(namedIn(ctx).as("named")).execute()).map(
    withFigures,
  );
}

const onlyInFile = ["p.barcode", "p.description", "p.serviceDelivery", "p.leadDays"] as const;

/** The references, or names, of products by their ids. */
const referencesOf = (ids: string) => sql`(select string_agg(coalesce(o.reference, o.name), '; ' order by named.place)
  from unnest(${sql.ref(ids)}) with ordinality as named (id, place)
    join products o on o.workspace_id = p.workspace_id and o.id = named.id)`;

/** What a product points at by its names, as a file that comes back tells them. */
function namedIn({ language }: Context) {
  const taxes = (ids: string) => sql`coalesce((select string_agg(t.name, '; ' order by t.sequence, t.id) from taxes t
    where t.workspace_id = p.workspace_id and t.id = any (${sql.ref(ids)})), ${everyday.none[language]}::text)`;
  return sql<object>`json_build_object(
    'purchaseUnitId', (select ${sql.ref(language === "es" ? "b.name_es" : "b.name_en")} from units b
      where b.workspace_id = p.workspace_id and b.id = p.purchase_unit_id),
    'taxIds', ${taxes("p.tax_ids")}, 'purchaseTaxIds', ${taxes("p.purchase_tax_ids")}, 'optionalIds', ${referencesOf("p.optional_ids")},
    'parts', (select string_agg(trim_scale(k.quantity)::text || ' × ' || coalesce(o.reference, o.name), '; ' order by k.position)
      from product_parts k join products o on o.workspace_id = k.workspace_id and o.id = k.product_id
      where k.workspace_id = p.workspace_id and k.kit_id = p.id),
    'choices', (select string_agg(c.name || ': ' || case when c.quantity = 1 then '' else trim_scale(c.quantity)::text || ' × ' end || i.items, '; '
      order by c.position) from combo_choices c cross join lateral (
        select string_agg(coalesce(o.reference, o.name) || case when i.extra_price = 0 then '' else
          ' (' || case when i.extra_price > 0 then '+' else '' end || trim_scale(i.extra_price)::text || ')' end, ' / ' order by i.position) as items
        from combo_items i join products o on o.workspace_id = i.workspace_id and o.id = i.product_id
        where i.workspace_id = c.workspace_id and i.choice_id = c.id) i
      where c.workspace_id = p.workspace_id and c.combo_id = p.id),
    'packagings', (select string_agg(k.name || ': ' || trim_scale(k.quantity)::text || coalesce(' (' || k.barcode || ')', ''), '; '
      order by k.position) from product_packagings k where k.workspace_id = p.workspace_id and k.product_id = p.id),
    'accessoryIds', ${referencesOf("p.accessory_ids")}, 'replacementIds', ${referencesOf("p.replacement_ids")},
    'family', (select f.name from product_variants v
      join product_families f on f.workspace_id = v.workspace_id and f.id = v.family_id
      where v.workspace_id = p.workspace_id and v.product_id = p.id),
    'variantValues', (select string_agg(a.name || ': ' || (its.value ->> 'name'), '; ' order by chosen.place) from product_variants v
      cross join lateral unnest(v.value_ids) with ordinality as chosen (id, place)
      join product_attributes a on a.workspace_id = v.workspace_id
      cross join lateral jsonb_array_elements(a.attribute_values) as its (value)
      where v.workspace_id = p.workspace_id and v.product_id = p.id and its.value ->> 'id' = chosen.id::text))`;
}

/** Products with what they are sorted by. */
function sorted(query: ReturnType<typeof filtered>) {
  return withUnit(query).leftJoin("productCategories as c", (join) =>
    join.onRef("c.workspaceId", "=", "p.workspaceId").onRef("c.id", "=", "p.categoryId"),
  );
}

/** With all that a row shows; what there is of it is counted when it is known which rows are shown. */
function shown(ctx: Context, query: ReturnType<typeof sorted>) {
  return query.select([...named(ctx), "p.saleBlock", "p.externalId", "p.archivedAt", "p.version"]).select([
    productUpdatedAt("p").as("updatedAt"),
    costOf(ctx, "p").as("cost"),
    isFavourite(ctx).as("isFavourite"),
    sql<ProductRow["category"]>`case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end`.as(
      "category",
    ),
    sql<Stock>`(select json_build_object('onHand', trim_scale(f.on_hand)::text, 'reserved', trim_scale(f.reserved)::text,
        'incoming', trim_scale(f.incoming)::text, 'outgoing', trim_scale(f.outgoing)::text)
      from (select * from app.stock_kept(p.id) where not p.is_kit union all select * from app.stock_of(p.id) where p.is_kit) as f)`.as(
      "stock",
    ),
  ]);
}

/** What there is of the product `p`, as `f`; of what neither is kept in stock nor made of what is there is nothing to compare. */
const stockOfProduct = sql<object>`(select * from app.stock_kept(p.id) where p.storable
  union all select * from app.stock_of(p.id) where p.is_kit and app.is_stocked(p))`;

const figures = {
  onHand: sql`f.on_hand`,
  reserved: sql`f.reserved`,
  free: sql`(f.on_hand - f.reserved)`,
  forecast: sql`(f.on_hand + f.incoming - f.outgoing)`,
  shortage: sql`case when f.on_hand is not null then greatest(f.outgoing - f.on_hand - f.incoming, 0) end`,
};

/** What the product `p` costs, as `k`: the table's own policy keeps it from who may not see costs. */
const costKept = sql`coalesce(k.cost, 0)`;

const amount = (key: RawBuilder<unknown>): SortColumn => ({ key, type: "numeric" });

const sortColumns = ({ language }: Context): Readonly<Record<string, SortColumn>> => ({
  name: { key: sql`p.sort_name`, type: "text", isNeverEmpty: true },
  kind: { key: sql`p.kind`, type: "text", isNeverEmpty: true },
  storable: { key: sql`p.storable::int`, type: "int", isNeverEmpty: true },
  reference: folded(sql`p.reference`),
  categoryId: folded(sql`c.name`),
  unitId: folded(language === "es" ? sql`u.name_es` : sql`u.name_en`),
  listPrice: amount(sql`p.list_price`),
  cost: amount(costKept),
  ...Object.fromEntries(Object.entries(figures).map(([name, key]) => [name, amount(key)])),
});

type Stock = { onHand: Decimal; reserved: Decimal; incoming: Decimal; outgoing: Decimal };

function withFigures<Row extends { stock: Stock }>({ stock, ...row }: Row) {
  const { onHand, reserved } = stock;
  const { free, forecast } = availabilityFigures(stock);
  return { ...row, onHand, reserved, free, forecast, shortage: shortageIn(forecast) };
}

/**
 * The products that fit what somebody types into a line: an exact reference or barcode first, then his favourites, what begins with it, and by name; where
 * no product has all its words, those that nearly have.
 */
export async function pickProducts(ctx: Context, { search, limit }: PickProducts): Promise<{ items: PickedProduct[] }> {
  const typed = search?.trim() ?? "";
  const inUse = filtered(ctx, { archived: "false" });
  if (typed !== "") return { items: await found(asPicked(ctx, fitting(inUse, typed, limit)).limit(limit)) };
  const byName = asPicked(ctx, inUse).orderBy("p.sortName").orderBy("p.id").limit(limit);
  const [favourites, all] = await Promise.all([found(byName.where(isFavourite(ctx))), found(byName)]);
  const named = new Set(favourites.map(({ id }) => id));
  return { items: [...favourites, ...all.filter(({ id }) => !named.has(id))].slice(0, limit) };
}

const found = async (products: ReturnType<typeof asPicked>) => (await products.execute()).map(withFree);

/** Products as lines pick them, in use or not, in no order. */
export async function pickedRows(ctx: Context, ids: readonly string[]) {
  const those = own(ctx, "products as p").where(sql<boolean>`p.id = any (${ids}::uuid[])`);
  return (await asPicked(ctx, those).execute()).map(withFree);
}

/** With all that a line takes from its product. */
const asPicked = (ctx: Context, products: ReturnType<typeof filtered>) =>
  withUnit(products)
    .select([...named(ctx), "p.taxIds", "p.unitId", "p.leadDays", "p.isCombo", isFavourite(ctx).as("isFavourite")])
    .select(saleBlockOf.as("saleBlock"))
    .select([
      sql<Decimal>`case when p.is_kit then (select f.on_hand from app.stock_of(p.id) f) else coalesce((
        select sum(s.on_hand) from stock_levels s where s.workspace_id = p.workspace_id and s.product_id = p.id), 0) end`.as(
        "onHand",
      ),
      sql<Decimal>`case when p.is_kit then (select f.reserved from app.stock_of(p.id) f) else coalesce((
        select sum(s.reserved) from stock_levels s where s.workspace_id = p.workspace_id and s.product_id = p.id), 0) end`.as(
        "reserved",
      ),
    ]);

type Counted = { onHand: Decimal; reserved: Decimal; taxIds: string[] };

const withFree = <Row extends Counted>({ onHand, reserved, taxIds, ...row }: Row) => ({
  ...row,
  taxIds: taxIds as PickedProduct["taxIds"], // ids of taxes, kept as such
  free: freeOf({ onHand, reserved }),
});

/** Those that fit what was typed, in their order. */
const fitting = (products: ReturnType<typeof filtered>, typed: string, limit: number) =>
  products
    .innerJoin(
      sql<{ id: Id<"products">; place: number }>`app.products_picked(${typed}, ${limit})`.as("found"),
      (join) => join.onRef("found.id", "=", "p.id"),
    )
    .orderBy("found.place");

type Filters = Omit<ListProducts, "limit" | "cursor" | "count" | "sort" | "updatedSince">;

/** The ids of what the filters of the list leave. */
export function productsLeft(ctx: Context, filters: Filters) {
  return filtered(ctx, filters).select("p.id");
}

/** Whether the order or a filter is about one of these fields: about what there is, or what it costs. */
const isBy = (fields: readonly Field[], sort: string, asked: Readonly<Record<string, unknown>>): boolean =>
  fields.some(({ name }) =>
    [sort.replace(/^-/, "") === name, asked[name], asked[`${name}From`], asked[`${name}To`]].some(Boolean),
  );

const hiddenFields = productFields.filter((field) => "seen" in field);

function filtered(ctx: Context, { search, archived, favourite, ...asked }: Filters, sort = "") {
  const words = search?.trim() === "" ? undefined : search;
  const isByCost = isBy(hiddenFields, sort, asked);
  if (isByCost) authorize(ctx, "product.seeCosts");
  return own(ctx, "products as p")
    .$if(isByCost, (query) =>
      query.leftJoin("productCosts as k", (join) =>
        join.onRef("k.workspaceId", "=", "p.workspaceId").onRef("k.productId", "=", "p.id"),
      ),
    )
    .$if(isBy(stockListFields, sort, asked), (query) =>
      query.leftJoinLateral(stockOfProduct.as("f"), (join) => join.onTrue()),
    )
    .where("p.archivedAt", archived === "true" ? "is not" : "is", null)
    .$if(favourite === "true", (query) => query.where(isFavourite(ctx)))
    .where((eb) =>
      eb.and([
        ...whenGiven(
          words,
          (given) => sql`p.id = any (array(select app.products_found(${given}, ${archived === "true"})))`,
        ),
        ...whenGiven(asked.externalId, (given) => sql`p.external_id = ${given}`),
        ...fieldConditions(seenByAll(productFields), asked, "p"),
        ...fieldConditions(hiddenFields, asked, () => costKept),
        ...fieldConditions(stockListFields, asked, ({ name }) => figures[name]),
      ]),
    );
}

const withUnit = (query: ReturnType<typeof filtered>) =>
  query.innerJoin("units as u", (join) =>
    join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"),
  );

const named = ({ language }: Context) =>
  [
    "p.id",
    "p.name",
    "p.reference",
    "p.kind",
    "p.storable",
    sql<boolean>`app.is_stocked(p)`.as("isStocked"),
    "p.listPrice",
    "p.purchaseBlock",
    language === "es" ? "u.nameEs as unitName" : "u.nameEn as unitName",
  ] as const;

async function countOf(ctx: Context, input: Filters): Promise<number> {
  const { count } = await filtered(ctx, input)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
