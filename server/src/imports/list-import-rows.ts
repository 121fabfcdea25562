import { sql } from "kysely";
import * as z from "zod/mini";
import { badRowsFile } from "@trato/domain/imports/bad-rows.ts";
import type { ListImportRows, OneImport, PreviewImport } from "@trato/domain/imports/inputs.ts";
import type { ImportedRow, RowError, SavedFile } from "@trato/domain/imports/records.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { found, own } from "../platform/rows.ts";
import { authorizeImport } from "./authorize-import.ts";
import { planImport } from "./plan-import.ts";
import { looked, spoken } from "./preview-import.ts";
import type { Recognition } from "./sign-columns.ts";
import { readImport } from "./store.ts";

const key = z.tuple([id<"import_entries">()]);

/** What became of each row of an import, in the order in which it was written. */
export async function listImportRows(ctx: Context, { importId, outcome, limit, cursor }: ListImportRows) {
  await readImport(ctx, importId);
  const after = cursor === undefined ? null : decodeCursor(cursor, key)[0];
  const { rows } = await sql<EntryRow>`
    select e.id, e.row_number, e.outcome, e.record_kind, e.record_id, ${recordName} as record_name, e.reason,
      e.undone_at is not null as is_undone, e.is_kept
    from import_entries e
    where e.workspace_id = ${ctx.workspace.id} and e.import_id = ${importId}
      and (${after}::uuid is null or e.id > ${after}::uuid) and (${outcome ?? null}::text is null or e.outcome = ${outcome ?? null})
    order by e.id limit ${limit + 1}`.execute(ctx.db);
  const page = pageOfRows(rows, limit, (row) => [row.id]);
  return { ...page, items: page.items.map(presented) };
}

type EntryRow = {
  id: string;
  rowNumber: number | null;
  outcome: ImportedRow["outcome"];
  recordKind: string | null;
  recordId: string | null;
  recordName: string | null;
  reason: Partial<Recognition> | RowError[] | null;
  isUndone: boolean;
  isKept: boolean;
};

const nameIn = (kind: string, table: string, column = "name") => sql`when ${kind} then
  (select r.${sql.ref(column)} from ${sql.ref(table)} r where r.workspace_id = e.workspace_id and r.id = e.record_id)`;
const documentIn = (kind: string, table: string, party: string) => sql`when ${kind} then
  (select coalesce(r.number, c.name) from ${sql.ref(table)} r join contacts c on c.workspace_id = r.workspace_id and c.id = r.${sql.ref(party)}
    where r.workspace_id = e.workspace_id and r.id = e.record_id)`;
const recordName = sql`case e.record_kind ${sql.join(
  [
    nameIn("contact", "contacts"),
    nameIn("product", "products"),
    nameIn("opportunity", "opportunities", "title"),
    documentIn("sale", "sales", "customer_id"),
    documentIn("purchase", "purchases", "vendor_id"),
    nameIn("member", "members"),
    nameIn("team", "teams"),
    nameIn("category", "product_categories"),
    nameIn("stage", "stages"),
    nameIn("lostReason", "lost_reasons"),
  ],
  sql` `,
)} end`;

function presented({ rowNumber, recordKind, recordId, recordName, reason, ...row }: EntryRow): ImportedRow {
  const told = Array.isArray(reason) ? {} : (reason ?? {});
  const isThere = recordKind !== null && recordId !== null && recordName !== null;
  return {
    row: rowNumber,
    outcome: row.outcome,
    isUndone: row.isUndone,
    isKept: row.isKept,
    record: isThere ? { kind: recordKind, id: recordId, name: recordName } : null,
    by: told.by ?? [],
    against: told.against ?? [],
    sameRow: told.sameRow ?? null,
    errors: Array.isArray(reason) ? reason : [],
  };
}

/** The rows of an import that were refused, as a file to be mended and brought in again. */
export async function getBadRows(ctx: Context, { importId }: OneImport): Promise<SavedFile> {
  const { headings, fileName } = found(
    await own(ctx, "imports").select(["headings", "fileName"]).where("id", "=", importId).executeTakeFirst(),
  );
  const refused = await own(ctx, "importEntries")
    .select(["cells", "reason"])
    .where("importId", "=", importId)
    .where("outcome", "=", "refused")
    .orderBy("rowNumber")
    .execute();
  const rows = refused.map(({ cells, reason }) => ({
    cells: cells as string[], // as they were kept
    problems: (reason as RowError[]).map(inWords), // as above
  }));
  return { fileName: nameOf(fileName, ctx.language), content: badRowsFile(headings as string[], rows, ctx.language) }; // as above
}

/** The same of a file that has not been brought in yet, as far as its preview looks. */
export async function previewBadRows(ctx: Context, file: PreviewImport): Promise<SavedFile> {
  authorizeImport(ctx, file.kind);
  const { table, errors, cellsOf } = await planImport(ctx, { ...file, table: (await looked(ctx, file)).table });
  const byRow = Map.groupBy(errors, ({ row }) => row);
  const rows = Array.from(byRow, ([row, its]) => ({
    cells: cellsOf(row),
    problems: its.map((error) => inWords(spoken(error, ctx.language))),
  }));
  return { fileName: nameOf("", ctx.language), content: badRowsFile(table.headings, rows, ctx.language) };
}

const inWords = ({ column, message }: RowError): string => (column === null ? message : `${column}: ${message}`);

const toMend = { en: "to mend", es: "por corregir" };

const nameOf = (fileName: string, language: Language): string =>
  `${[fileName.replace(/\.[a-z]+$/i, ""), toMend[language]].filter(Boolean).join(" - ")}.csv`;
