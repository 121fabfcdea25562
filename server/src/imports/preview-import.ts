import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { PreviewImport } from "@trato/domain/imports/inputs.ts";
import type { CellError } from "@trato/domain/imports/read-rows.ts";
import { cellText } from "@trato/domain/imports/table.ts";
import type { ImportPreview, RowError } from "@trato/domain/imports/records.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak, type Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { authorizeImport } from "./authorize-import.ts";
import { type Plan, planImport } from "./plan-import.ts";

/** How many errors are told one by one; beyond, only their number. */
export const mostErrors = 200;
const samplesShown = 3;

/** What would become of a file, before anything does: how its columns are read, what is new, what is wrong, which names are not known. */
export async function previewImport(ctx: Context, file: PreviewImport): Promise<ImportPreview> {
  authorizeImport(ctx, file.kind);
  const plan = await planImport(ctx, file);
  return {
    delimiter: plan.table.delimiter,
    headingRow: plan.table.headingRow,
    columns: plan.table.headings.map((heading, index) => columnOf(plan, heading, index)),
    fields: fieldsOf[file.kind].map(({ id, label, isNeeded }) => ({
      id,
      label: String(label[ctx.language]),
      isNeeded: isNeeded === true,
    })),
    missingFields: plan.missingFields,
    rows: plan.good + plan.bad,
    fresh: plan.fresh.length,
    known: plan.good - plan.fresh.length,
    bad: plan.bad,
    errors: plan.errors.slice(0, mostErrors).map((error) => spoken(error, ctx.language)),
    warnings: plan.warnings.slice(0, mostErrors).map((warning) => spoken(warning, ctx.language)),
    names: plan.names.filter(({ name, taken }) => taken?.name !== name),
  };
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
