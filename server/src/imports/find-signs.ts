import { sql } from "kysely";
import { BySign } from "@trato/domain/imports/by-sign.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Named } from "@trato/domain/imports/names.ts";
import type { ReadRow, RowValues } from "@trato/domain/imports/read-rows.ts";
import type { Sign, Signs } from "@trato/domain/imports/recognise.ts";
import type { Context } from "../platform/context.ts";
import { snaked } from "../platform/database/snaked.ts";
import { findingSigns, type Recognition, type SignColumn, signColumns } from "./sign-columns.ts";

/** What the rows are recognised by, as the database folds it, by row. */
export async function foldSigns(
  ctx: Context,
  kind: ImportKind,
  rows: readonly ReadRow[],
  key: Sign | null,
): Promise<Map<number, Signs>> {
  if (rows.length === 0) return new Map();
  const columns = columnsOf(kind, key);
  const given = rows.map(({ row, values }) => ({
    row,
    ...Object.fromEntries(columns.map(([sign, { field }]) => [snaked(sign), textOf(values[field])])),
  }));
  const folded = columns.map(([sign, { of }]) => sql`${of(sql`g.${sql.ref(sign)}`)} as ${sql.ref(sign)}`);
  const named = columns.map(([sign]) => sql`${sql.ref(sign)} text`);
  const { rows: found } = await sql<Signs & { row: number }>`
    select g.row, ${sql.join(folded)}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (row int, ${sql.join(named)})`.execute(ctx.db);
  return new Map(found.map(({ row, ...signs }) => [row, signs]));
}

const textOf = (value: RowValues[string] | undefined): string | null => (value === undefined ? null : String(value));

/** The records that bear one of the signs, to be compared with rows. */
export type Records = { alike: (signs: Signs) => Recognition | null };

export async function findRecords(
  ctx: Context,
  kind: ImportKind,
  rows: readonly Signs[],
  key: Sign | null,
): Promise<Records> {
  const finding = findingSigns(kind, key);
  const records = new BySign<Named>(finding, key);
  const known = new Set<string>();
  for (const sign of finding) {
    const values = [...new Set(rows.flatMap((signs) => signs[sign] ?? []))];
    for (const { signs, it } of await recordsBearing(ctx, kind, { sign, values, key })) {
      if (!known.has(it.id)) records.add(signs, it);
      known.add(it.id);
    }
  }
  const ofFile = await rowsOfFile(ctx, [...known]);
  return {
    alike: (signs) => {
      const found = records.alike(signs);
      if (!found) return null;
      const { kind: likeness, by, against, it } = found;
      const sameRow = ofFile.get(it.id) ?? null;
      if (sameRow === null)
        return { outcome: likeness === "same" ? "known" : "doubtful", by, against, record: it, sameRow };
      return { outcome: likeness === "same" ? "repeated" : "doubtful", by, against, record: null, sameRow };
    },
  };
}

/** The rows of the file that runs, of which some of these records were made. */
async function rowsOfFile(ctx: Context, ids: readonly string[]): Promise<Map<string, number>> {
  if (!ctx.importId || ids.length === 0) return new Map();
  // by the records first: the database does not know yet how many rows the import has by now
  const { rows } = await sql<{ id: string; row: number }>`
    select record_id as id, min(row_number) as row from (
      select record_id, row_number, import_id from import_entries
      where workspace_id = ${ctx.workspace.id} and record_id = any (${ids}::uuid[]) and outcome = 'made' offset 0) as e
    where import_id = ${ctx.importId} and row_number is not null
    group by record_id`.execute(ctx.db);
  return new Map(rows.map(({ id, row }) => [id, row]));
}

type Borne = { sign: Sign; values: readonly string[]; key: Sign | null };

async function recordsBearing(ctx: Context, kind: ImportKind, { sign, values, key }: Borne) {
  const { from, shown, columns } = signColumns[kind];
  const meant = columns[sign];
  if (values.length === 0 || !meant) return [];
  const told = columnsOf(kind, key).map(([each, { record }]) => sql`${record} as ${sql.ref(each)}`);
  const among = meant.among?.(values, ctx.workspace.country) ?? sql`${meant.record} = any (${values}::text[])`;
  const records = meant.bearing?.(values) ?? sql.ref(from);
  const { rows } = await sql<Signs & { id: string; shown: string }>`
    select r.id, ${shown} as shown, ${sql.join(told)} from ${records} r
    where r.workspace_id = ${ctx.workspace.id} and ${among} order by r.id`.execute(ctx.db);
  return rows.map(({ id, shown: name, ...signs }) => ({ signs, it: { id, name } }));
}

/** The signs that are compared: one that only decides as the key is not looked at otherwise. */
function columnsOf(kind: ImportKind, key: Sign | null): [Sign, SignColumn][] {
  const columns = Object.entries(signColumns[kind].columns) as [Sign, SignColumn][]; // its keys are signs
  return columns.filter(([sign, { bearing }]) => !bearing || sign === key);
}
