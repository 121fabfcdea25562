import { sql } from "kysely";
import type { UnitOfMeasure } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** The units in which things are counted, named in the reader's language. */
export async function listUnits(ctx: Context): Promise<{ items: UnitOfMeasure[] }> {
  const name = ctx.language === "es" ? ("nameEs as name" as const) : ("nameEn as name" as const);
  const items = await own(ctx, "units")
    .select(["id", name, "dimension", "relation", "ratio", "rounding"])
    .where("archivedAt", "is", null)
    .orderBy(sql`dimension <> 'quantity'`)
    .orderBy("dimension")
    .orderBy(sql`case relation when 'smaller' then 1 / ratio else ratio end`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return { items };
}
