import { sql } from "kysely";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import { matchNames, type Named, type NameMatch } from "@trato/domain/imports/names.ts";
import type { Context } from "../platform/context.ts";

// beyond so many records of a kind only those are read that bear one of the names themselves
const mostRead = 50_000;

/** Which records the names of a file mean, of those that are there. */
export async function findNames(
  ctx: Context,
  kind: ReferenceKind,
  names: readonly string[],
): Promise<Map<string, NameMatch>> {
  if (names.length === 0) return new Map();
  return matchNames(names, await readKnown(ctx, kind, names));
}

const tables: Record<ReferenceKind, { from: string; still: string }> = {
  member: { from: "members", still: "deactivated_at is null" },
  team: { from: "teams", still: "archived_at is null" },
  contact: { from: "contacts", still: "archived_at is null" },
  product: { from: "products", still: "archived_at is null" },
  category: { from: "product_categories", still: "true" },
  stage: { from: "stages", still: "true" },
  lostReason: { from: "lost_reasons", still: "archived_at is null" },
};

async function readKnown(ctx: Context, kind: ReferenceKind, names: readonly string[]): Promise<Named[]> {
  const { from, still } = tables[kind];
  const select = sql`select id, name from ${sql.ref(from)} where workspace_id = ${ctx.workspace.id} and ${sql.raw(still)}`;
  const { rows } = await sql<Named>`${select} order by id limit ${mostRead + 1}`.execute(ctx.db);
  if (rows.length <= mostRead) return rows;
  const lower = names.map((name) => name.toLowerCase());
  const bearing = await sql<Named>`${select} and lower(name) = any (${lower}::text[]) order by id`.execute(ctx.db);
  return bearing.rows;
}
