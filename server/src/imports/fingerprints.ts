import { createHash } from "node:crypto";
import { sql } from "kysely";
import { isProblemColumn } from "@trato/domain/imports/bad-rows.ts";
import { nameKey, type Named } from "@trato/domain/imports/names.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import { type Cell, cellText, type Table } from "@trato/domain/imports/table/table.ts";
import type { Context } from "../platform/context.ts";
import { type Recognition, signColumns } from "./sign-columns.ts";

/** What is the same for the same row of a file whenever it comes, whatever its columns are taken for: by row; a document's first row for all of it. */
export function fingerprintsOf(
  kind: ImportKind,
  { headings, rows, numbers }: Table,
  read: readonly ReadRow[],
): Map<number, string> {
  const names = headings.map((heading) => (isProblemColumn(heading) ? null : nameKey(heading)));
  const ofRows = new Map(
    rows.map((cells, index) => [numbers?.[index] ?? index + 2, fingerprintOf(kind, names, cells)]),
  );
  const lines = Map.groupBy(read, ({ document }) => document);
  lines.delete(undefined);
  for (const [first, its] of lines)
    if (first !== undefined) ofRows.set(first, digest(its.map(({ row }) => ofRows.get(row))));
  return ofRows;
}

function fingerprintOf(kind: ImportKind, names: readonly (string | null)[], cells: readonly Cell[]): string {
  const told = cells
    .map((cell, index) => [names[index] ?? null, cellText(cell).trim()])
    .filter(([name, text]) => text !== "" && name !== null);
  const sorted = told.sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
  return digest([kind, sorted]);
}

const digest = (told: unknown): string =>
  createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 22);

/** The records that were made of the same rows before, and are still there; with the row, where it is of the import that runs. */
export async function findFingerprints(
  ctx: Context,
  kind: ImportKind,
  fingerprints: readonly string[],
): Promise<Map<string, Recognition>> {
  const { from, shown } = signColumns[kind];
  const { rows } = await sql<Named & { fingerprint: string; row: number | null }>`
    select distinct on (e.fingerprint) e.fingerprint, r.id, ${shown} as name,
      case when e.import_id = ${ctx.importId}::uuid then e.row_number end as row
    from import_entries e join ${sql.ref(from)} r on r.workspace_id = e.workspace_id and r.id = e.record_id
    where e.workspace_id = ${ctx.workspace.id} and e.fingerprint = any (${fingerprints}::text[]) and e.undone_at is null
      and e.outcome in ('made', 'updated')
    order by e.fingerprint, e.id`.execute(ctx.db);
  return new Map(rows.map(({ fingerprint, row, ...record }) => [fingerprint, seenBefore(record, row)]));
}

const seenBefore = (record: Named, sameRow: number | null): Recognition =>
  sameRow === null
    ? { outcome: "known", by: [], against: [], record, sameRow }
    : { outcome: "repeated", by: [], against: [], record: null, sameRow };
