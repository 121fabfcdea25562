import { Refusal } from "@trato/domain/errors.ts";
import { fieldsOf, missingFields } from "@trato/domain/imports/fields.ts";
import { type GroupedRows, groupRows, waitingRows } from "@trato/domain/imports/documents/group-rows.ts";
import { type ImportKind, isDocuments } from "@trato/domain/imports/kinds.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import { type ColumnFields, matchColumns } from "@trato/domain/imports/match-columns.ts";
import {
  type CellError,
  type ColumnReading,
  readingOf,
  type ReadRow,
  readRows,
  type Usual,
} from "@trato/domain/imports/read-rows.ts";
import type { FileTable } from "@trato/domain/imports/table/file-table.ts";
import { readTable } from "@trato/domain/imports/table/read-table.ts";
import { cellText } from "@trato/domain/imports/table/table.ts";
import { decimalMarks } from "@trato/domain/read-number.ts";
import type { Context } from "../platform/context.ts";
import { type Batch, batchOf, inBatch, namedBy, namesNotMade, othersRows } from "./batch.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { namedInFile, type NameOfRow } from "./named-in-file.ts";
import { planChanges, type PlannedChange } from "./plan-changes.ts";
import { type EarlierRows, type FreshRow, recogniseRows, type SeenRow } from "./recognise-rows.ts";
import { datesAhead, otherMeasures, resolveKept } from "./resolve-kept.ts";
import { signColumns } from "./sign-columns.ts";
import { resolveNames, type ResolvedName } from "./resolve-names.ts";
import { withTeamNames } from "./team-names.ts";

export type File = {
  kind: ImportKind;
  /** The file, or what was read of it. */
  content?: string | undefined;
  table?: FileTable;
  /** How its columns are written, where more than this table tells. */
  reading?: ColumnReading[];
  options: ImportOptions;
  /** Rows of which it is known already what became of them. */
  done?: ReadonlySet<number>;
  /** The rows of the part before, where they are being written meanwhile. */
  before?: EarlierRows | null;
};

/** What a file says and what is to be made of it; nothing has been written. */
export type Plan = {
  table: FileTable;
  columns: ColumnFields;
  reading: ColumnReading[];
  /** Fields that a row needs and no column tells. */
  missingFields: string[];
  /** Good rows that become records, and those that are left out because of what they were taken for. */
  fresh: FreshRow[];
  left: SeenRow[];
  /** Of those left out, the ones that change the record that they were taken for. */
  changes: PlannedChange[];
  /** The rows that become records, as later ones are compared with them. */
  earlier: EarlierRows;
  /** A row's cells as text. */
  cellsOf: (row: number) => string[];
  errors: CellError[];
  bad: number;
  /** Cells that were spoiled before: their rows come in without them. */
  warnings: CellError[];
  names: ResolvedName[];
  /** Of the rows that become records, those that others name. */
  ofRows: NameOfRow[];
  /** Whose the records become where their row does not say. */
  batch: Batch;
};

/** Reads a file as it is meant: columns by their headings, names by the records there are, rows that are there already left out. */
export async function planImport(ctx: Context, file: File): Promise<Plan> {
  const { kind, options, done = nobody, before = null } = file;
  const { table, columns, reading } = readAsMeant(ctx, file);
  const missing = missingFields(kind, columns);
  const read = missing.length > 0 ? noRows : readRows(kind, table, columns, reading);
  const { rows, errors: held } = await rowsToWrite(ctx, kind, {
    ...read,
    table,
    columns,
    batch: options.batch ?? {},
    done,
  });
  const fingerprints = fingerprintsOf(kind, table, rows);
  const recognised = await recogniseRows(ctx, { kind, rows, fingerprints, options, before });
  const { fresh: found, left, earlier } = recognised;
  const namesOf = async (those: readonly FreshRow[]) =>
    namedInFile(ctx, kind, { fresh: those, left }, namedBy(ctx, await resolveNames(ctx, kind, those, options.names)));
  const { names, ofRows } = await namesOf(found);
  const wrong = await otherMeasures(ctx, kind, found, names);
  const { fresh, errors: unmade } = withoutWrong(kind, found, namesNotMade(ctx, names), wrong);
  const inColumn = (error: CellError) => ({ ...error, column: table.headings[columns.indexOf(error.column)] ?? null });
  const known = [...table.faults, ...read.errors, ...[...held, ...unmade].map(inColumn)];
  const errors = missing.length > 0 ? [] : errorsOf(known, done);
  return {
    table,
    columns,
    reading,
    missingFields: missing,
    fresh,
    left,
    earlier,
    changes: await planChanges(ctx, kind, left, options.update ?? []),
    cellsOf: cellsByRow(table),
    errors,
    bad: new Set(errors.map(({ row }) => row)).size,
    warnings: read.warnings,
    ...(unmade.length > 0 ? await namesOf(fresh) : { names, ofRows }),
    batch: await batchOf(ctx, options.batch ?? {}),
  };
}

function readAsMeant(ctx: Context, { kind, content = "", options, ...file }: File) {
  refuseUnknownFields(kind, options);
  const table = file.table ?? readTable(kind, content, options);
  const columns = matchColumns(kind, table.headings, options.columns);
  const reading = file.reading ?? readingOf(kind, table, columns, options, usualIn(ctx));
  return { table, columns, reading };
}

type Read = Omit<ReturnType<typeof readRows>, "warnings"> & {
  table: FileTable;
  columns: ColumnFields;
  batch: ImportOptions["batch"] & object;
  done: ReadonlySet<number>;
};

/** The good rows that are not done yet, and what is wrong with others beyond their cells. */
async function rowsToWrite(
  ctx: Context,
  kind: ImportKind,
  read: Read,
): Promise<{ rows: ReadRow[]; errors: CellError[] }> {
  const { rows: all, bad, errors } = tellRows(kind, read);
  const { rows, errors: notThere } = await resolveKept(ctx, kind, all);
  const found = [...errors, ...notThere, ...othersRows(ctx, rows), ...datesAhead(ctx, kind, rows)];
  found.push(...waitingRows(rows, bad, [...read.table.faults, ...read.errors, ...found]));
  const refused = new Set([...read.done, ...found.map(({ row }) => row)]);
  return { rows: rows.filter(({ row }) => !refused.has(row)), errors: found };
}

/** The rows with what the whole file, or the document that they are of, tells of them. */
function tellRows(kind: ImportKind, { rows, bad, table, columns, batch }: Read): GroupedRows {
  if (!isDocuments(kind)) {
    return { rows: kind === "salespeople" ? withTeamNames(rows) : inBatch(kind, rows, batch), bad: [], errors: [] };
  }
  const number = columns.indexOf("externalId");
  const unread = table.faults.map(({ row, cells }): ReadRow => {
    const externalId = cellText(cells[number]).trim();
    return { row, values: externalId === "" ? {} : { externalId } };
  });
  return groupRows(kind, rows, [...bad, ...unread]);
}

/** Rows that name something that is not there and may not be made are no good, nor those of which something is `wrong`. */
function withoutWrong(
  kind: ImportKind,
  rows: readonly FreshRow[],
  unmade: readonly ResolvedName[],
  wrong: readonly CellError[],
): { fresh: FreshRow[]; errors: CellError[] } {
  if (unmade.length === 0 && wrong.length === 0) return { fresh: [...rows], errors: [] };
  const names = new Set(unmade.map((name) => `${name.kind} ${name.name}`));
  const errors = rows.flatMap(({ row, values }) =>
    fieldsOf[kind].flatMap(({ id, refersTo }): CellError[] => {
      const value = values[id];
      if (!refersTo || value === undefined || !names.has(`${refersTo} ${String(value)}`)) return [];
      return [{ row, column: id, value: String(value), code: "import.may_not_make" }];
    }),
  );
  errors.push(...wrong);
  errors.push(...waitingRows(rows, [], errors));
  const bad = new Set(errors.map(({ row }) => row));
  return { fresh: rows.filter(({ row }) => !bad.has(row)), errors };
}

const nobody: ReadonlySet<number> = new Set();
const noRows: ReturnType<typeof readRows> = { rows: [], bad: [], errors: [], warnings: [] };

const errorsOf = (errors: readonly CellError[], done: ReadonlySet<number>): CellError[] =>
  errors.filter(({ row }) => !done.has(row)).sort((a, b) => a.row - b.row);

function cellsByRow({ rows, numbers, faults }: FileTable): Plan["cellsOf"] {
  const cells = new Map(rows.map((row, index) => [numbers[index] ?? 0, row]));
  for (const fault of faults) cells.set(fault.row, fault.cells);
  return (row) => (cells.get(row) ?? []).map(cellText);
}

/** The same, refused where the file cannot be taken as it is. */
export async function planWhole(ctx: Context, file: File): Promise<Plan> {
  const plan = await planImport(ctx, file);
  refuseMissing(plan.missingFields);
  return plan;
}

/** Refuses a file of which no column tells what each row needs; gives what its columns tell. */
export function columnsIn(kind: ImportKind, headings: readonly string[], options: ImportOptions): ColumnFields {
  refuseUnknownFields(kind, options);
  const columns = matchColumns(kind, headings, options.columns);
  refuseMissing(missingFields(kind, columns));
  return columns;
}

function refuseMissing([field]: readonly string[]): void {
  if (field) throw new Refusal("invalid", "import.field_missing", { path: "options.columns", field });
}

function refuseUnknownFields(kind: ImportKind, { columns, key, update = [] }: ImportOptions): void {
  const known = new Set(fieldsOf[kind].map(({ id }) => id));
  const said = [...Object.values(columns), ...update].find((field) => field !== null && !known.has(field));
  const unknown = said ?? (key && !signColumns[kind].columns[key] ? key : undefined);
  if (unknown) throw new Refusal("invalid", "import.field_unknown", { path: "options.columns", field: unknown });
}

/** How people write where the workspace is; taken where the file itself does not show. */
export function usualIn({ workspace, today }: Context): Usual {
  return {
    dateOrder: workspace.country === "US" ? "mdy" : "dmy",
    decimalMark: decimalMarks[workspace.language],
    today,
    currency: workspace.currency,
  };
}
