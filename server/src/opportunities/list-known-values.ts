import { sql } from "kysely";
import type * as z from "zod/mini";
import { suggested } from "@trato/domain/fields/field-filters.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import type { KnownValues } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { snaked } from "../platform/database/snaked.ts";

type Known = z.output<typeof KnownValues>;

const columns = JSON.stringify(
  Object.fromEntries(
    suggested(opportunityFields).map(({ name }) => [name === "source" ? "sources" : name, snaked(name)]),
  ),
);

/** The sources, tags and other texts to filter by that leads and opportunities were given lately, by anybody. */
export async function listKnownValues(ctx: Context): Promise<Known> {
  const { known } = await ctx.db
    .selectNoFrom(sql<Known>`app.opportunity_values(${columns}::jsonb)`.as("known"))
    .executeTakeFirstOrThrow();
  const { sources, tags, ...others } = known;
  return { sources, tags, ...others };
}
