import * as z from "zod/mini";
import { addressColumns } from "../contacts/address-columns.ts";
import { CreateContact } from "../contacts/inputs.ts";
import type { CalendarDate } from "../dates.ts";
import { inputsOf } from "../fields/field-inputs.ts";
import { CreateMember } from "../identity/inputs.ts";
import { longText, oneLine } from "../one-form.ts";
import { CreateLead } from "../opportunities/inputs.ts";
import { CreateProduct } from "../products/inputs.ts";
import { CreateVendorPrice } from "../purchasing/inputs.ts";
import { AdjustStock } from "../stock/inputs.ts";
import { fieldsOf } from "./fields.ts";
import type { ImportKind } from "./kinds.ts";
import type { ImportField } from "./import-fields.ts";
import { isProblemColumn } from "./bad-rows.ts";
import type { ColumnFields } from "./match-columns.ts";
import type { DecimalMark } from "../read-number.ts";
import { documentRows } from "./documents/document-rows.ts";
import { complete, type Contradiction, contradictionsIn, isService } from "./complete-row.ts";
import { contactKindOf } from "./kind-words.ts";
import { codeOf, isSpoiled, ofDocument, readCell, type Value } from "./read-cell.ts";
import { isErrorSign } from "./spoiled.ts";
import { type Cell, cellText, type Table } from "./table/table.ts";
import {
  added,
  type DateOrder,
  dateOrderOf,
  type DateTally,
  decimalMarkOf,
  type DecimalTally,
  type Doubt,
  tallyDates,
  tallyDecimals,
} from "./read-values.ts";

/** How each column's dates and numbers are written, and what is doubtful about it; years of two digits lie around today, money is in the currency. */
export type ColumnReading = {
  dateOrder: DateOrder | null;
  decimalMark: DecimalMark | null;
  doubt: Doubt | null;
  today: CalendarDate;
  currency: string;
};

/** What a row tells, by field; a field that says nothing is missing. */
export type RowValues = Record<string, Value>;

/** What is wrong with a row: the column and what stands there. Codes are those of refusals. */
export type CellError = { row: number; column: string | null; value: string | null; code: string };

/** `document`: the first row of the document that it is a line of. */
export type ReadRow = { row: number; values: RowValues; document?: number };

/** What the cells of each column show of how they are written, as far as they were looked at; null where that is no question. */
export type ColumnTally = { dates: DateTally } | { decimals: DecimalTally } | null;

/** Looks at the cells of a table, or of a part of one. */
export function tallyColumns(kind: ImportKind, table: Table, columns: ColumnFields, { today }: Usual): ColumnTally[] {
  return columns.map((id, index) => {
    const field = fieldsOf[kind].find((each) => each.id === id);
    if (field?.value !== "date" && field?.value !== "decimal") return null;
    const cells = table.rows.map((row) => row[index]).filter((cell) => typeof cell === "string");
    return field.value === "date"
      ? { dates: tallyDates(cells, today) }
      : { decimals: tallyDecimals(cells, field.counts ?? "quantity") };
  });
}

/** What two parts of a table show together. */
export const addTallies = (one: readonly ColumnTally[], other: readonly ColumnTally[]): ColumnTally[] =>
  one.map((tally, index) => {
    const more = other[index];
    if (tally && more && "dates" in tally && "dates" in more) return { dates: added(tally.dates, more.dates) };
    if (tally && more && "decimals" in tally && "decimals" in more)
      return { decimals: added(tally.decimals, more.decimals) };
    return tally;
  });

/** Which way each column of a table is read. */
export const readingOf = (
  kind: ImportKind,
  table: Table,
  columns: ColumnFields,
  told: Parameters<typeof readingFrom>[2],
  usual: Usual,
): ColumnReading[] => readingFrom(table.headings, tallyColumns(kind, table, columns, usual), told, usual);

/** Which way each column is read: as told, else as its own cells show, else as is usual where the workspace is. */
export function readingFrom(
  headings: readonly string[],
  tallies: readonly ColumnTally[],
  told: Told & { reading?: Readonly<Record<string, Told>> | undefined },
  usual: Usual,
): ColumnReading[] {
  return tallies.map((tally, index) => {
    const said = { ...told, ...told.reading?.[headings[index] ?? ""] };
    const unread = { dateOrder: null, decimalMark: null, doubt: null, today: usual.today, currency: usual.currency };
    if (tally && "dates" in tally) {
      const { order, doubt } = dateOrderOf(tally.dates, usual.dateOrder);
      return { ...unread, dateOrder: said.dateOrder ?? order, doubt: isSettled(doubt, said.dateOrder) ? null : doubt };
    }
    if (tally && "decimals" in tally) {
      const { mark, doubt } = decimalMarkOf(tally.decimals, usual.decimalMark);
      return {
        ...unread,
        decimalMark: said.decimalMark ?? mark,
        doubt: isSettled(doubt, said.decimalMark) ? null : doubt,
      };
    }
    return unread;
  });
}

/** What somebody said of how dates and numbers are written. */
type Told = { dateOrder?: DateOrder | undefined; decimalMark?: DecimalMark | undefined };

/** How people write where the workspace is, its day and its currency. */
export type Usual = { dateOrder: DateOrder; decimalMark: DecimalMark; today: CalendarDate; currency: string };

/** Whether what was told leaves nothing to doubt. */
const isSettled = (doubt: Doubt | null, told: string | undefined): boolean =>
  told !== undefined && (doubt === "either" || doubt === "mixed");

/**
 * Reads every row; those with an error are in `bad`, as far as they could be read, and told in `errors`. Blank rows are passed over. `warnings` tell of cells
 * that a spreadsheet spoiled, and of those that cannot be taken though the row can: it comes in without them.
 */
export function readRows(
  kind: ImportKind,
  table: Table,
  columns: ColumnFields,
  reading: readonly ColumnReading[],
): { rows: ReadRow[]; bad: ReadRow[]; errors: CellError[]; warnings: CellError[] } {
  const fields = columns.map((id) => fieldsOf[kind].find((field) => field.id === id) ?? null);
  const rows: ReadRow[] = [];
  const bad: ReadRow[] = [];
  const errors: CellError[] = [];
  const warnings: CellError[] = [];
  table.rows.forEach((cells, index) => {
    if (cells.every((cell) => cellText(cell).trim() === "")) return;
    const row = table.numbers?.[index] ?? index + 2;
    const found = readRow(kind, { row, cells, fields, headings: table.headings, reading });
    warnings.push(...found.warnings);
    errors.push(...found.errors);
    (found.errors.length > 0 ? bad : rows).push({ row, values: found.values });
  });
  return { rows, bad, errors, warnings };
}

type RowSource = {
  row: number;
  cells: readonly Cell[];
  fields: readonly (ImportField | null)[];
  headings: readonly string[];
  reading: readonly ColumnReading[];
};

function readRow(
  kind: ImportKind,
  source: RowSource,
): { values: RowValues; errors: CellError[]; warnings: CellError[] } {
  const { row, cells, fields, headings, reading } = source;
  const values: RowValues = {};
  const errors: CellError[] = [];
  const warnings: CellError[] = [];
  const rest: string[] = [];
  const leaveOut = (told: CellError) => {
    warnings.push(told);
    rest.push(`${told.column}: ${told.value}`);
  };
  cells.forEach((cell, index) => {
    const text = textOf(cell, fields[index]);
    const column = headings[index] ?? "";
    const field = fields[index];
    if (text === "" || (!field && isProblemColumn(column))) return;
    const isLost = field && typeof cell === "string" && isSpoiled(field, text);
    if (isLost) warnings.push({ row, column, value: text, code: "import.spoiled" });
    if (!field || isLost) return void (column !== "" && !isErrorSign(text) && rest.push(`${column}: ${text}`));
    const value = readCell(field, cell, text, reading[index]);
    if (value !== null) return void (values[field.id] = value);
    const told = { row, column, value: text, code: codeOf(field, text, reading[index]) };
    if (isDispensable(field)) leaveOut(told);
    else errors.push(told);
  });
  const whole = () => complete(kind, values, rest);
  const unfit = misfits(kind, source, whole(), errors);
  const dispensable = unfit.filter(({ field, value }) => value !== null && field && isDispensable(field));
  for (const { field, ...told } of dispensable) {
    if (field) delete values[field.id];
    leaveOut(told);
  }
  const left = dispensable.length > 0 ? misfits(kind, source, whole(), errors) : unfit;
  errors.push(...left.map(({ field: _, ...told }) => told));
  return { values: whole(), errors, warnings };
}

/** A cell's text in its one form; what stands for a record is one line. */
function textOf(cell: Cell, field: ImportField | null | undefined): string {
  return field?.refersTo || field?.keeps ? oneLine(cellText(cell)) : longText(cellText(cell)).trim();
}

/**
 * Whether a row comes in without the field where its cell cannot be taken: told as a warning, and kept as text. Not so what the row
 * cannot be without, what it is known by, its currency, whether and how often a line is paid, what is picked on it, and numbers and days, which
 * somebody would count on.
 */
const isDispensable = ({ id, isNeeded = false, value }: ImportField): boolean =>
  !isNeeded && !indispensable.has(id) && value !== "decimal" && value !== "whole" && value !== "date";

const indispensable = new Set(["externalId", "state", ofDocument, "choice", "choiceGroup", "period", "picks"]);

/** What the command itself would refuse, told by column before anything is written, besides what could not be read at all. */
function misfits(
  kind: ImportKind,
  { row, headings, fields }: RowSource,
  values: RowValues,
  told: readonly CellError[],
): (CellError & { field: ImportField | null })[] {
  const parsed = shapes[kind].safeParse(inputOf(kind, values));
  const refused = (parsed.error?.issues ?? []).map(({ path }): Contradiction => ({
    id: path.findLast((part) => typeof part === "string") ?? "",
  }));
  const found = [...refused, ...contradictionsIn(kind, values)].map(({ id, code = null }) => {
    const column = fields.findIndex((field) => field?.id === id);
    const value = values[id];
    return {
      row,
      field: fields[column] ?? null,
      column: headings[column] ?? (id || null),
      value: value === undefined ? null : String(value),
      code: code ?? (value === undefined ? "import.missing" : id === "email" ? "import.email" : "import.unfit"),
    };
  });
  return found.filter(({ column }) => !told.some((error) => error.column === column));
}

const product = z.extend(CreateProduct, {
  stock: z.optional(AdjustStock.shape.countedQuantity),
  vendorPrice: z.optional(CreateVendorPrice.shape.price),
  vendorCode: CreateVendorPrice.shape.vendorCode,
});

const shapes = {
  salespeople: CreateMember,
  contacts: z.extend(CreateContact, inputsOf(addressColumns)),
  products: product,
  opportunities: CreateLead,
  leads: CreateLead,
  ...documentRows,
} satisfies Record<ImportKind, z.ZodMiniType>;

const ofItsOwn = new Set(["createdOn", "closedOn", "lastName", "family", "variantValues"]);

/** A row as the input of its command, without what refers to other records. */
export function inputOf(kind: ImportKind, values: RowValues): Record<string, unknown> {
  const placed: Record<string, unknown> = {};
  for (const { id, refersTo, keeps, isLater, within } of fieldsOf[kind]) {
    const value = values[id];
    if (value === undefined || refersTo || keeps || isLater || ofItsOwn.has(id)) continue;
    if (within === undefined) placed[id] = value;
    else placed[within] = { ...(placed[within] as object | undefined), [id]: value }; // a group is an object
  }
  if (kind === "contacts") return { ...placed, kind: contactKind(values) };
  if (kind === "products") return { listPrice: "0", ...placed, kind: isService(values) ? "service" : "goods" };
  return placed;
}

function contactKind({ kind, company, jobTitle }: RowValues): "company" | "person" {
  if (kind !== undefined) return contactKindOf(String(kind));
  return company !== undefined || jobTitle !== undefined ? "person" : "company";
}
