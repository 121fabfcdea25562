import { sql } from "kysely";
import type * as z from "zod/mini";
import type { KnownValues } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";

/** The sources and tags that leads and opportunities were given lately, by anybody. */
export async function listKnownValues(ctx: Context): Promise<z.output<typeof KnownValues>> {
  const { rows } = await sql<z.output<typeof KnownValues>>`select sources, tags from app.opportunity_values()`.execute(
    ctx.db,
  );
  return rows[0] ?? { sources: [], tags: [] };
}
