import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import type { SubjectKind } from "@trato/domain/kinds.ts";
import type { Context } from "../platform/context.ts";

/** What an import makes: records, and what they are sorted by. */
export type MadeKind = (typeof recordKinds)[ImportKind] | ReferenceKind;

/** What became of a row, or what was made because rows name it (`row` null). */
export type Entry = {
  row: number | null;
  outcome: "made" | "updated" | "known" | "repeated" | "left" | "refused";
  recordKind?: MadeKind | null;
  recordId?: string | null;
  fingerprint?: string | null;
  reason?: unknown;
  /** Of a refused row; of what was made because rows name it, the name. */
  cells?: readonly string[];
  before?: Record<string, unknown>;
};

/** The kind of record that a row of each kind of file becomes. */
export const recordKinds = {
  salespeople: "member",
  contacts: "contact",
  products: "product",
  opportunities: "opportunity",
  leads: "opportunity",
  quotations: "sale",
  orders: "sale",
  purchases: "purchase",
} as const satisfies Record<ImportKind, SubjectKind>;

const rowsAtOnce = 5000;

/** Keeps what became of rows with the import that runs. */
export async function keepEntries(ctx: Context, entries: readonly Entry[]): Promise<void> {
  if (!ctx.importId) return;
  for (let start = 0; start < entries.length; start += rowsAtOnce) {
    const some = entries.slice(start, start + rowsAtOnce).map((entry) => ({
      id: ctx.newId<"import_entries">(),
      row_number: entry.row,
      outcome: entry.outcome,
      record_kind: entry.recordKind,
      record_id: entry.recordId,
      fingerprint: entry.fingerprint,
      reason: entry.reason ?? undefined,
      cells: entry.cells,
      before: entry.before,
    }));
    await sql`
      insert into import_entries (workspace_id, import_id, id, row_number, outcome, record_kind, record_id, fingerprint, reason, cells, before)
      select ${ctx.workspace.id}::uuid, ${ctx.importId}::uuid, e.id, e.row_number, e.outcome, e.record_kind, e.record_id, e.fingerprint,
        e.reason, e.cells, e.before
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as e (id uuid, row_number int, outcome text, record_kind text, record_id uuid,
        fingerprint text, reason jsonb, cells jsonb, before jsonb)`.execute(ctx.db);
  }
}

/** The rows of an import of which it is known what became of them, among those from the first to the last. */
export async function rowsDone(ctx: Context, importId: Id<"imports">, from = 0, to = lastRow): Promise<Set<number>> {
  const { rows } = await sql<{ row: number }>`
    select row_number as row from import_entries
    where workspace_id = ${ctx.workspace.id} and import_id = ${importId} and row_number between ${from} and ${to}`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ row }) => row));
}

const lastRow = 2_147_483_647;
