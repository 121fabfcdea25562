import { sql } from "kysely";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Named } from "@trato/domain/imports/names.ts";
import { inputOf, type ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../platform/context.ts";
import { makeMissing, type References } from "./make-missing.ts";
import type { FreshRow, SeenRow } from "./recognise-rows.ts";
import type { ResolvedName } from "./resolve-names.ts";

/** A name that stands for what a row of the same file becomes. */
export type NameOfRow = ResolvedName & { row: number };

/** The names that nothing is there for but a company of the same file: a row that comes in, or the row or record that a row was taken for. */
export async function namedInFile(
  ctx: Context,
  kind: ImportKind,
  { fresh, left }: { fresh: readonly FreshRow[]; left: readonly SeenRow[] },
  names: readonly ResolvedName[],
): Promise<{ names: ResolvedName[]; ofRows: NameOfRow[] }> {
  if (kind !== "contacts" || !names.some(isAsked)) return { names: [...names], ofRows: [] };
  const coming = fresh.filter(isCompany);
  const known = left.filter(isCompany);
  const keys = await keysOf(ctx, [...names.map(({ name }) => name), ...[...coming, ...known].map(nameIn)]);
  const isComing = new Set(coming.map(({ row }) => row));
  const rows = new Map<string | undefined, number>();
  const records = new Map<string | undefined, Named>();
  for (const { recognition, ...row } of known.toReversed()) {
    const { sameRow, record } = recognition;
    if (sameRow !== null && isComing.has(sameRow)) rows.set(keys.get(nameIn(row)), sameRow);
    if (record) records.set(keys.get(nameIn(row)), record);
  }
  for (const row of coming.toReversed()) rows.set(keys.get(nameIn(row)), row.row);
  const ofRows: NameOfRow[] = [];
  const others: ResolvedName[] = [];
  for (const each of names) {
    const key = keys.get(each.name);
    const row = isAsked(each) ? rows.get(key) : undefined;
    if (row !== undefined) ofRows.push({ ...each, row });
    else others.push(isAsked(each) ? { ...each, taken: records.get(key) ?? null } : each);
  }
  return { names: others, ofRows };
}

const isAsked = ({ kind, taken }: ResolvedName): boolean => kind === "contact" && !taken;
const isCompany = ({ values }: ReadRow): boolean => inputOf("contacts", values)["kind"] === "company";
const nameIn = ({ values }: ReadRow): string => String(values["name"]);

/** By what names are the same, as the database folds them. */
async function keysOf(ctx: Context, names: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; key: string }>`
    select name, app.compact(name) as key from unnest(${names}::text[]) as name`.execute(ctx.db);
  return new Map(rows.map(({ name, key }) => [name, key]));
}

/** What the names stand for now that the rows are written; where a row was refused, a record that bears its name alone. */
export async function madeOfRows(ctx: Context, names: readonly NameOfRow[]): Promise<References> {
  const { rows } = await sql<{ row: number; id: string }>`
    select row_number as row, record_id as id from import_entries
    where workspace_id = ${ctx.workspace.id} and import_id = ${ctx.importId} and outcome = 'made'
      and row_number = any (${names.map(({ row }) => row)}::int[])`.execute(ctx.db);
  const ids = new Map(rows.map(({ row, id }) => [row, id]));
  const made = await makeMissing(
    ctx,
    names.filter(({ row }) => !ids.has(row)),
  );
  for (const { kind, name, row } of names) {
    const id = ids.get(row);
    if (id !== undefined) made.set(kind, name, id);
  }
  return made;
}
