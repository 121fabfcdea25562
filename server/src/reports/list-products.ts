import { sql } from "kysely";
import * as z from "zod/mini";
import type { Decimal } from "@trato/domain/decimal.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { fieldsIn, without, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import type { ListProducts, PickProducts } from "@trato/domain/products/inputs.ts";
import type { PickedProduct, ProductRow } from "@trato/domain/products/records.ts";
import { availabilityFigures, shortageIn } from "@trato/domain/stock/forecast.ts";
import { freeOf } from "@trato/domain/stock/reservations.ts";
import { whenGiven } from "../platform/conditions.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";

const Key = z.tuple([z.string(), z.uuid()]);

/** The catalogue by name, with what is in stock. */
export async function listProducts(ctx: Context, input: ListProducts) {
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, Key);
  const rows = await withStock(ctx, filtered(ctx, input))
    .leftJoin("productCategories as c", (join) =>
      join.onRef("c.workspaceId", "=", "p.workspaceId").onRef("c.id", "=", "p.categoryId"),
    )
    .innerJoinLateral(sql<{ incoming: Decimal; outgoing: Decimal }>`app.stock_of(p.id)`.as("planned"), (join) =>
      join.onTrue(),
    )
    .select(["planned.incoming", "planned.outgoing"])
    .select([...others, "p.archivedAt", "p.version", "p.sortName"])
    .select(
      sql<ProductRow["category"]>`case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end`.as(
        "category",
      ),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(p.sort_name, p.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy("p.sortName")
    .orderBy("p.id")
    .limit(input.limit + 1)
    .execute();
  const { items, nextCursor } = pageOfRows(rows, input.limit, (row) => [row.sortName, row.id]);
  const count = input.count === "true" ? { count: await countOf(ctx, input) } : {};
  return { items: items.map(withFigures), nextCursor, ...count };
}

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

type Filters = Omit<ListProducts, "limit" | "cursor" | "count">;

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

async function countOf(ctx: Context, input: ListProducts): Promise<number> {
  const { count } = await filtered(ctx, input)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
