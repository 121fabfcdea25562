import { sql } from "kysely";
import type { UnitOfMeasure } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { unitSaid } from "./unit-said.ts";

/** The units in which things are counted, named in the reader's language. */
export async function listUnits(ctx: Context): Promise<{ items: UnitOfMeasure[] }> {
  const name = ctx.language === "es" ? ("nameEs as name" as const) : ("nameEn as name" as const);
  const items = await own(ctx, "units as u")
    .select(["id", name, "dimension", "relation", "ratio", "rounding"])
    .select([said(ctx, one).as("one"), said(ctx, several).as("many")])
    .where("archivedAt", "is", null)
    .orderBy(sql`dimension <> 'quantity'`)
    .orderBy("dimension")
    .orderBy(sql`case relation when 'smaller' then 1 / ratio else ratio end`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return { items };
}

const one = sql`1`;
const several = sql`2`;
const said = (ctx: Context, quantity: typeof one) => sql<string>`${unitSaid(ctx.language, quantity)}`;
