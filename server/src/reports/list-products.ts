import { type RawBuilder, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { fieldsIn, without, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { stockListFields } from "@trato/domain/products/list-fields.ts";
import type { ListProducts, PickProducts } from "@trato/domain/products/inputs.ts";
import type { PickedProduct, ProductRow } from "@trato/domain/products/records.ts";
import { availabilityFigures, shortageIn } from "@trato/domain/stock/forecast.ts";
import { freeOf } from "@trato/domain/stock/reservations.ts";
import { whenGiven } from "../platform/conditions.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import type { Context } from "../platform/context.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { endOf, folded, inOrder, type SortColumn } from "../platform/list-order.ts";
import { own } from "../platform/rows.ts";

type Asked = Omit<ListProducts, "sort"> & Partial<Pick<ListProducts, "sort">>;

/** The catalogue by name or in another order, with what is in stock. */
export async function listProducts(ctx: Context, { sort = "name", ...input }: Asked) {
  const found = withStock(ctx, filtered(ctx, input))
    .leftJoin("productCategories as c", (join) =>
      join.onRef("c.workspaceId", "=", "p.workspaceId").onRef("c.id", "=", "p.categoryId"),
    )
    .innerJoinLateral(sql<{ incoming: Decimal; outgoing: Decimal }>`app.stock_of(p.id)`.as("planned"), (join) =>
      join.onTrue(),
    )
    .select(["planned.incoming", "planned.outgoing"])
    .select([...others, "p.archivedAt", "p.version"])
    .select(
      sql<ProductRow["category"]>`case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end`.as(
        "category",
      ),
    );
  const rows = await inOrder(found, sql`p.id`, sortColumns(ctx), { ...input, sort }).execute();
  const { items, nextCursor } = pageOfRows(rows, input.limit, endOf);
  const count = input.count === "true" ? { count: await countOf(ctx, input) } : {};
  return { items: items.map(withFigures), nextCursor, ...count };
}

/** What there is of a product `p`; of what is not kept in stock there is nothing to compare. */
const figure = (value: RawBuilder<unknown>) =>
  sql`case when p.storable then (select ${value} from app.stock_of(p.id) as f) end`;

const figures = {
  onHand: figure(sql`f.on_hand`),
  reserved: figure(sql`f.reserved`),
  free: figure(sql`f.on_hand - f.reserved`),
  forecast: figure(sql`f.on_hand + f.incoming - f.outgoing`),
  shortage: figure(sql`greatest(f.outgoing - f.on_hand - f.incoming, 0)`),
};

const amount = (key: RawBuilder<unknown>): SortColumn => ({ key, type: "numeric" });

const sortColumns = ({ language }: Context): Readonly<Record<string, SortColumn>> => ({
  name: { key: sql`p.sort_name`, type: "text", isNeverEmpty: true },
  kind: { key: sql`p.kind`, type: "text", isNeverEmpty: true },
  storable: { key: sql`p.storable::int`, type: "int", isNeverEmpty: true },
  reference: folded(sql`p.reference`),
  categoryId: folded(sql`c.name`),
  unitId: folded(language === "es" ? sql`u.name_es` : sql`u.name_en`),
  listPrice: amount(sql`p.list_price`),
  cost: amount(sql`p.cost`),
  ...Object.fromEntries(Object.entries(figures).map(([name, key]) => [name, amount(key)])),
});

type Stocked = { onHand: Decimal; reserved: Decimal; incoming: Decimal; outgoing: Decimal };

function withFigures<Row extends Stocked>({ incoming, outgoing, ...row }: Row) {
  const { free, forecast } = availabilityFigures({ ...row, incoming, outgoing });
  return { ...row, free, forecast, shortage: shortageIn(forecast) };
}

/** The products that fit what somebody types into a line: an exact reference or barcode first, then by name. */
export async function pickProducts(ctx: Context, { search, limit }: PickProducts): Promise<{ items: PickedProduct[] }> {
  const typed = search?.trim() ?? "";
  const rows = await withStock(ctx, filtered(ctx, { archived: "false", search: typed }))
    .select(["p.taxIds", "p.unitId", "p.leadDays"])
    .orderBy(sql`nullif(app.compact(${typed}), '') in (app.compact(p.reference), app.compact(p.barcode))`, (order) =>
      order.desc().nullsLast(),
    )
    .orderBy(sql`starts_with(p.search, app.fold(${typed}))`, "desc")
    .orderBy("p.sortName")
    .orderBy("p.id")
    .limit(limit)
    .execute();
  return {
    items: rows.map(({ onHand, reserved, taxIds, ...row }) => ({
      ...row,
      taxIds: taxIds as PickedProduct["taxIds"], // ids of taxes, kept as such
      free: freeOf({ onHand, reserved }),
    })),
  };
}

const listed = without(withoutReferences(fieldsIn(productFields, "list")), [
  "name",
  "reference",
  "kind",
  "storable",
  "listPrice",
]);
const others = columnsOf(listed).map((column) => `p.${column}` as const);

type Filters = Omit<ListProducts, "limit" | "cursor" | "count" | "sort">;

/** The ids of what the filters of the list leave. */
export function productsLeft(ctx: Context, filters: Filters) {
  return filtered(ctx, filters).select("p.id");
}

function filtered(ctx: Context, { search, archived, ...asked }: Filters) {
  const words = search?.trim() === "" ? undefined : search;
  return own(ctx, "products as p")
    .where("p.archivedAt", archived === "true" ? "is not" : "is", null)
    .where((eb) =>
      eb.and([
        ...whenGiven(words, (given) => sql`p.id in (select app.products_found(${given}))`),
        ...fieldConditions(productFields, asked, "p"),
        ...fieldConditions(stockListFields, asked, ({ name }) => figures[name]),
      ]),
    );
}

function withStock(ctx: Context, query: ReturnType<typeof filtered>) {
  const unitName = ctx.language === "es" ? ("u.nameEs as unitName" as const) : ("u.nameEn as unitName" as const);
  return query
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select(["p.id", "p.name", "p.reference", "p.kind", "p.storable", "p.listPrice", unitName])
    .select([
      sql<Decimal>`coalesce((select sum(s.on_hand) from stock_levels s
        where s.workspace_id = p.workspace_id and s.product_id = p.id), 0)`.as("onHand"),
      sql<Decimal>`coalesce((select sum(s.reserved) from stock_levels s
        where s.workspace_id = p.workspace_id and s.product_id = p.id), 0)`.as("reserved"),
    ]);
}

async function countOf(ctx: Context, input: Filters): Promise<number> {
  const { count } = await filtered(ctx, input)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
