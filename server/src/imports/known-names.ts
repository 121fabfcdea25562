import { sql } from "kysely";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import { type Known, type Keyed, matchNames, type NameMatch } from "@trato/domain/imports/names.ts";
import type { Context } from "../platform/context.ts";

// beyond so many records of a kind only those are read that bear one of the names themselves
const mostRead = 50_000;

/** Which records the names of a file mean, of those that are there; products also by their references and barcodes. */
export async function findNames(
  ctx: Context,
  kind: ReferenceKind,
  names: readonly string[],
): Promise<Map<string, NameMatch>> {
  if (names.length === 0) return new Map();
  const { rows: keyed } = await sql<Keyed<{ name: string }>>`
    select name, app.compact(name) as key from unnest(${names}::text[]) as name`.execute(ctx.db);
  return matchNames(keyed, await readKnown(ctx, kind, names));
}

/** `folded` where the name stands folded in a column with an index. */
const tables: Record<ReferenceKind, { from: string; still: string; folded?: string }> = {
  member: { from: "members", still: "deactivated_at is null" },
  team: { from: "teams", still: "archived_at is null" },
  contact: { from: "contacts", still: "archived_at is null", folded: "sort_name" },
  product: { from: "products", still: "archived_at is null", folded: "sort_name" },
  category: { from: "product_categories", still: "true" },
  stage: { from: "stages", still: "true" },
  lostReason: { from: "lost_reasons", still: "archived_at is null" },
};

async function readKnown(ctx: Context, kind: ReferenceKind, names: readonly string[]): Promise<Known[]> {
  const { from, still, folded = "app.fold(name)" } = tables[kind];
  const usable = sql`workspace_id = ${ctx.workspace.id} and ${sql.raw(still)}`;
  const select = sql`select id, name, app.compact(name) as key from ${sql.ref(from)} where ${usable}`;
  const { rows } = await sql<Known>`${select} order by id limit ${mostRead + 1}`.execute(ctx.db);
  const folds = sql`array(select app.fold(name) from unnest(${names}::text[]) as name)`;
  const bearing = sql<Known>`${select} and ${sql.raw(folded)} = any (${folds}) order by id`;
  const byName = rows.length <= mostRead ? rows : (await bearing.execute(ctx.db)).rows;
  if (kind !== "product") return byName;
  const coded = (code: string) => sql`
    select id, ${sql.ref(code)} as name, app.compact(${sql.ref(code)}) as key, true as is_code from products
    where ${usable} and app.fold(${sql.ref(code)}) = any (${folds})`;
  const { rows: byCode } = await sql<Known>`${coded("reference")} union all ${coded("barcode")} order by id`.execute(
    ctx.db,
  );
  return [...byName, ...byCode];
}

/** Those of some ids that a name may be taken for. */
export async function usableOf(ctx: Context, kind: ReferenceKind, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { from, still } = tables[kind];
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.ref(from)}
    where workspace_id = ${ctx.workspace.id} and id = any (${ids}::uuid[]) and ${sql.raw(still)}`.execute(ctx.db);
  return new Set(rows.map(({ id }) => id));
}
