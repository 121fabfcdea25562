import { fieldsOf } from "@trato/domain/imports/fields.ts";
import { mostImportRows, type PreviewImport } from "@trato/domain/imports/inputs.ts";
import type { CellError } from "@trato/domain/imports/read-rows.ts";
import { cellText } from "@trato/domain/imports/table/table.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ImportPreview, RowChange, RowError, SeenRow } from "@trato/domain/imports/records.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak, type Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { authorizeImport } from "./authorize-import.ts";
import { beginningOf, openImport } from "./files/open-import.ts";
import { type PlannedChange, updatable } from "./plan-changes.ts";
import { type Plan, planImport } from "./plan-import.ts";
import { isTaken } from "./recognise-rows.ts";
import { keysOf } from "./sign-columns.ts";

/** How many errors are told one by one; beyond, only their number. */
export const mostErrors = 200;
const samplesShown = 3;

/** What would become of a file, before anything does: how its columns are read, what is new, what is wrong, which names are not known. */
export async function previewImport(ctx: Context, file: PreviewImport): Promise<ImportPreview> {
  authorizeImport(ctx, file.kind);
  const { table, goesOn, told } = await looked(ctx, file);
  const plan = await planImport(ctx, { ...file, table });
  const mayUpdate = new Set(updatable(file.kind).map(({ id }) => id));
  const seen = seenRows(file.kind, plan);
  return {
    file: told,
    goesOn,
    delimiter: plan.table.delimiter,
    headingRow: plan.table.headingRow,
    columns: plan.table.headings.map((heading, index) => columnOf(plan, heading, index)),
    fields: fieldsOf[file.kind].map(({ id, label, isNeeded }) => ({
      id,
      label: String(label[ctx.language]),
      isNeeded: isNeeded === true,
      mayUpdate: mayUpdate.has(id),
    })),
    keys: keysOf(file.kind),
    missingFields: plan.missingFields,
    rows: plan.fresh.length + plan.left.length + plan.bad,
    fresh: plan.fresh.length,
    known: plan.left.length - plan.changes.length,
    bad: plan.bad,
    seen: seen.slice(0, mostErrors),
    seenRows: seen.length,
    changed: plan.changes.length,
    changes: plan.changes.slice(0, mostErrors).map((change) => shownChange(ctx, file.kind, change)),
    errors: plan.errors.slice(0, mostErrors).map((error) => spoken(error, ctx.language)),
    warnings: plan.warnings.slice(0, mostErrors).map((warning) => spoken(warning, ctx.language)),
    names: plan.names
      .filter(({ name, taken }) => taken?.name !== name)
      .map(({ left, ...name }) => ({ ...name, hasLeft: left !== null })),
  };
}

const rowsLookedAt = 20_000;

/** What a preview looks at: a file that came with the request whole, of one that was sent the beginning. */
export async function looked(ctx: Context, file: PreviewImport) {
  const opened = await openImport(ctx, file);
  const rows = file.fileId ? rowsLookedAt : mostImportRows;
  return { ...(await beginningOf(opened, rows)), told: opened.told };
}

/** The rows that were recognised, in the order of the file; a code that is there already cannot come in a second time. */
function seenRows(kind: ImportKind, { fresh, left }: Plan): SeenRow[] {
  const doubted = fresh.flatMap(({ row, doubt }) => (doubt ? [{ row, ...doubt, isIn: true, mayChoose: true }] : []));
  const out = left.map(({ row, recognition }) => ({
    row,
    ...recognition,
    isIn: false,
    mayChoose: !isTaken(kind, recognition),
  }));
  return [...doubted, ...out].sort((a, b) => a.row - b.row);
}

function shownChange(ctx: Context, kind: ImportKind, { row, record, fields }: PlannedChange): RowChange {
  const labels = new Map(fieldsOf[kind].map(({ id, label }) => [id, String(label[ctx.language])]));
  const shown = fields.map(({ field, before, after }) => ({
    label: labels.get(field) ?? field,
    before: before === null || before === "" ? null : typeof before === "string" ? before : JSON.stringify(before),
    after: String(after),
  }));
  return { row, record, fields: shown };
}

function columnOf({ table, columns, reading }: Plan, heading: string, index: number): ImportPreview["columns"][number] {
  const samples: string[] = [];
  for (const row of table.rows) {
    const cell = cellText(row[index]).trim();
    if (cell !== "" && !samples.includes(cell)) samples.push(cell);
    if (samples.length === samplesShown) break;
  }
  const { dateOrder = null, decimalMark = null, doubt = null } = reading[index] ?? {};
  return { heading, field: columns[index] ?? null, samples, dateOrder, decimalMark, doubt };
}

/** An error of a cell in the reader's words. */
export function spoken({ code, ...error }: CellError, language: Language): RowError {
  return { ...error, value: error.value?.slice(0, 200) ?? null, message: speak(refusalWords, code, language) };
}
