import { Refusal } from "@trato/domain/errors.ts";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import { type ColumnFields, matchColumns } from "@trato/domain/imports/match-columns.ts";
import {
  type CellError,
  type ColumnReading,
  readingOf,
  readRows,
  type ReadRow,
  type Usual,
} from "@trato/domain/imports/read-rows.ts";
import { type FileTable, readTable } from "@trato/domain/imports/read-table.ts";
import { decimalMarks } from "@trato/domain/read-number.ts";
import type { Context } from "../platform/context.ts";
import { withoutKnown } from "./known-rows.ts";
import { resolveNames, type ResolvedName } from "./resolve-names.ts";
import { withTeamNames } from "./team-names.ts";

export type File = { kind: ImportKind; content: string; options: ImportOptions };

/** What a file says and what is to be made of it; nothing has been written. */
export type Plan = {
  table: FileTable;
  columns: ColumnFields;
  reading: ColumnReading[];
  /** Fields that a row needs and no column tells. */
  missingFields: string[];
  /** All good rows, and of these the ones that are new. */
  good: number;
  fresh: ReadRow[];
  errors: CellError[];
  bad: number;
  /** Cells that were spoiled before: their rows come in without them. */
  warnings: CellError[];
  names: ResolvedName[];
};

/** Reads a file as it is meant: columns by their headings, names by the records there are, rows that are there already left out. */
export async function planImport(ctx: Context, { kind, content, options }: File): Promise<Plan> {
  refuseUnknownFields(kind, options);
  const table = readTable(kind, content, options);
  const columns = matchColumns(kind, table.headings, options.columns);
  const reading = readingOf(kind, table, columns, options, usualIn(ctx));
  const missingFields = fieldsOf[kind]
    .filter((field) => field.isNeeded && !columns.includes(field.id))
    .map(({ id }) => id);
  const read = missingFields.length > 0 ? noRows : readRows(kind, table, columns, reading);
  const rows = kind === "salespeople" ? withTeamNames(read.rows) : read.rows;
  const fresh = await withoutKnown(ctx, kind, rows);
  const errors = missingFields.length > 0 ? [] : [...table.faults, ...read.errors].sort((a, b) => a.row - b.row);
  return {
    table,
    columns,
    reading,
    missingFields,
    good: rows.length,
    fresh,
    errors,
    bad: new Set(errors.map(({ row }) => row)).size,
    warnings: read.warnings,
    names: await resolveNames(ctx, kind, fresh, options.names),
  };
}

const noRows: ReturnType<typeof readRows> = { rows: [], errors: [], warnings: [] };

/** The same, refused where the file cannot be taken as it is. */
export async function planWhole(ctx: Context, file: File): Promise<Plan> {
  const plan = await planImport(ctx, file);
  const [field] = plan.missingFields;
  if (field) throw new Refusal("invalid", "import.field_missing", { path: "options.columns", field });
  return plan;
}

function refuseUnknownFields(kind: ImportKind, { columns }: ImportOptions): void {
  const known = new Set(fieldsOf[kind].map(({ id }) => id));
  const unknown = Object.values(columns).find((field) => field !== null && !known.has(field));
  if (unknown) throw new Refusal("invalid", "import.field_unknown", { path: "options.columns", field: unknown });
}

/** How people write where the workspace is; taken where the file itself does not show. */
function usualIn({ workspace, today }: Context): Usual {
  return {
    dateOrder: workspace.country === "US" ? "mdy" : "dmy",
    decimalMark: decimalMarks[workspace.language],
    today,
  };
}
