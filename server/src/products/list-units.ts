import { sql } from "kysely";
import type { UnitOfMeasure } from "@trato/domain/products/records.ts";
import type { ListUnits } from "@trato/domain/products/unit-inputs.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";
import { unitSaid } from "./unit-said.ts";

/** The units in which things are counted, named in the reader's language. */
export async function listUnits(
  ctx: Context,
  { archived = "false" }: Partial<ListUnits> = {},
): Promise<{ items: UnitOfMeasure[] }> {
  const items = await readUnitsShown(ctx)
    .$if(archived === "false", (query) => query.where("u.archivedAt", "is", null))
    .orderBy(sql`u.dimension <> 'quantity'`)
    .orderBy("u.dimension")
    .orderBy(sql`case u.relation when 'smaller' then 1 / u.ratio else u.ratio end`)
    .orderBy("u.id")
    .limit(1000)
    .execute();
  return { items };
}

/** One of them, as it is listed. */
export async function getUnit(ctx: Context, id: UnitOfMeasure["id"]): Promise<UnitOfMeasure> {
  return found(await readUnitsShown(ctx).where("u.id", "=", id).executeTakeFirst());
}

function readUnitsShown(ctx: Context) {
  const name = ctx.language === "es" ? ("u.nameEs as name" as const) : ("u.nameEn as name" as const);
  return own(ctx, "units as u")
    .select(["u.id", name, "u.dimension", "u.relation", "u.ratio", "u.rounding", "u.archivedAt", "u.version"])
    .select([said(ctx, one).as("one"), said(ctx, several).as("many")]);
}

const one = sql`1`;
const several = sql`2`;
const said = (ctx: Context, quantity: typeof one) => sql<string>`${unitSaid(ctx.language, quantity)}`;
