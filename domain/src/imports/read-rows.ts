import type * as z from "zod/mini";
import { CreateContact } from "../contacts/inputs.ts";
import type { CalendarDate } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import { CreateMember } from "../identity/inputs.ts";
import { CreateLead } from "../opportunities/inputs.ts";
import { CreateProduct } from "../products/inputs.ts";
import { readCountry } from "./countries.ts";
import { fieldsOf } from "./fields.ts";
import type { ImportKind } from "./kinds.ts";
import type { ImportField } from "./import-fields.ts";
import { isProblemColumn } from "./bad-rows.ts";
import type { ColumnFields } from "./match-columns.ts";
import { readDate as readDateOrders } from "../read-date.ts";
import { type DecimalMark, readNumber } from "../read-number.ts";
import { isErrorSign, isShortened } from "./spoiled.ts";
import { type Cell, cellText, type Table } from "./table.ts";
import {
  type DateOrder,
  dateOrderOf,
  decimalMarkOf,
  type Doubt,
  readDate,
  readDecimal,
  readFlag,
  readTags,
  readWhole,
} from "./read-values.ts";

/** How each column's dates and numbers are written, and what is doubtful about it; years of two digits lie around today. */
export type ColumnReading = {
  dateOrder: DateOrder | null;
  decimalMark: DecimalMark | null;
  doubt: Doubt | null;
  today: CalendarDate;
};

type Value = string | number | boolean | string[] | CalendarDate | Decimal;
/** What a row tells, by field; a field that says nothing is missing. */
export type RowValues = Record<string, Value>;

/** What is wrong with a row: the column and what stands there. Codes are those of refusals. */
export type CellError = { row: number; column: string | null; value: string | null; code: string };

export type ReadRow = { row: number; values: RowValues };

/** Which way each column is read: as told, else as its own cells show, else as is usual where the workspace is. */
export function readingOf(
  kind: ImportKind,
  table: Table,
  columns: ColumnFields,
  told: Told & { reading?: Readonly<Record<string, Told>> | undefined },
  usual: Usual,
): ColumnReading[] {
  return columns.map((id, index) => {
    const field = fieldsOf[kind].find((each) => each.id === id);
    const cells = table.rows.map((row) => row[index]).filter((cell) => typeof cell === "string");
    const said = { ...told, ...told.reading?.[table.headings[index] ?? ""] };
    const unread = { dateOrder: null, decimalMark: null, doubt: null, today: usual.today };
    if (field?.value === "date") {
      const { order, doubt } = dateOrderOf(cells, usual.dateOrder, usual.today);
      return { ...unread, dateOrder: said.dateOrder ?? order, doubt: isSettled(doubt, said.dateOrder) ? null : doubt };
    }
    if (field?.value === "decimal") {
      const { mark, doubt } = decimalMarkOf(cells, usual.decimalMark, field.counts ?? "quantity");
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

/** How people write where the workspace is, and its day. */
export type Usual = { dateOrder: DateOrder; decimalMark: DecimalMark; today: CalendarDate };

/** Whether what was told leaves nothing to doubt. */
const isSettled = (doubt: Doubt | null, told: string | undefined): boolean =>
  told !== undefined && (doubt === "either" || doubt === "mixed");

/**
 * Reads every row; those with an error are left out of `rows` and told in `errors`. Blank rows are passed over. `warnings` tell of cells
 * that a spreadsheet spoiled: their row comes in without them.
 */
export function readRows(
  kind: ImportKind,
  table: Table,
  columns: ColumnFields,
  reading: readonly ColumnReading[],
): { rows: ReadRow[]; errors: CellError[]; warnings: CellError[] } {
  const fields = columns.map((id) => fieldsOf[kind].find((field) => field.id === id) ?? null);
  const rows: ReadRow[] = [];
  const errors: CellError[] = [];
  const warnings: CellError[] = [];
  table.rows.forEach((cells, index) => {
    if (cells.every((cell) => cellText(cell).trim() === "")) return;
    const row = table.numbers?.[index] ?? index + 2;
    const found = readRow(kind, { row, cells, fields, headings: table.headings, reading });
    warnings.push(...found.warnings);
    if (found.errors.length > 0) errors.push(...found.errors);
    else rows.push({ row, values: found.values });
  });
  return { rows, errors, warnings };
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
  cells.forEach((cell, index) => {
    const text = cellText(cell).trim();
    const column = headings[index] ?? "";
    const field = fields[index];
    if (text === "" || (!field && isProblemColumn(column))) return;
    const isSpoiled = field && typeof cell === "string" && spoils(field, text);
    if (isSpoiled) warnings.push({ row, column, value: text, code: "import.spoiled" });
    if (!field || isSpoiled) return void (column !== "" && !isErrorSign(text) && rest.push(`${column}: ${text}`));
    const value =
      typeof cell === "string" ? readCell(field, text, reading[index]) : readTyped(field, cell, reading[index]);
    if (value === null) errors.push({ row, column, value: text, code: codeOf(field, text, reading[index]) });
    else values[field.id] = value;
  });
  errors.push(...misfits(kind, source, complete(kind, values, rest), errors));
  return { values, errors, warnings };
}

/** Whether a spreadsheet spoiled the cell: no field means its signs of an error, nor a text what it shortened. */
const spoils = ({ value }: ImportField, text: string): boolean =>
  isErrorSign(text) || (value === "text" && isShortened(text));

const codes: Record<ImportField["value"], string> = {
  text: "import.text",
  tags: "import.text",
  decimal: "import.decimal",
  whole: "import.whole",
  date: "import.date",
  country: "import.country",
  flag: "import.flag",
};

/** What is wrong with a cell: it is nothing of the kind, or not as its column is read. */
function codeOf({ value, counts = "quantity" }: ImportField, text: string, reading: ColumnReading | undefined): string {
  const isOther =
    (value === "decimal" && readNumber(text, counts) !== null) ||
    (value === "date" && reading !== undefined && readDateOrders(text, reading.today) !== null);
  return isOther ? `${codes[value]}_otherwise` : codes[value];
}

function readCell(field: ImportField, text: string, reading: ColumnReading | undefined): Value | null {
  switch (field.value) {
    case "date":
      return reading ? readDate(text, reading.dateOrder ?? "ymd", reading.today) : null;
    case "decimal":
      return readDecimal(text, reading?.decimalMark ?? ".", field.counts ?? "quantity");
    case "whole":
      return readWhole(text);
    case "country":
      return readCountry(text);
    case "flag":
      return readFlag(text);
    case "tags":
      return readTags(text);
    case "text":
      return text;
  }
}

/** A spreadsheet's own number, day or flag is taken as it is; where the field means something else, its text is read. */
function readTyped(field: ImportField, cell: Exclude<Cell, string>, reading: ColumnReading | undefined): Value | null {
  if ("number" in cell && field.value === "decimal") return cell.number;
  if ("date" in cell && field.value === "date") return cell.date;
  if ("flag" in cell && field.value === "flag") return cell.flag;
  return readCell(field, cellText(cell), reading);
}

const restField: Partial<Record<ImportKind, string>> = {
  contacts: "comment",
  opportunities: "description",
  leads: "description",
};

/** Whether what no field takes is kept as text all the same. */
export const keepsRest = (kind: ImportKind): boolean => restField[kind] !== undefined;

/** What no field takes is kept as text, and a deal without a title is called after what it is about. */
function complete(kind: ImportKind, values: RowValues, rest: readonly string[]): RowValues {
  const keep = restField[kind];
  if (kind === "contacts") nameContact(values);
  if (kind === "leads" && values["lastName"] !== undefined)
    values["contactName"] = joined(values["contactName"], values["lastName"]);
  if (keep && rest.length > 0) values[keep] = [values[keep], ...rest].filter(Boolean).join("\n");
  if ((kind === "opportunities" || kind === "leads") && values["title"] === undefined) {
    const { product, customer, companyName, contactName, email, externalId } = values;
    const title = [product, customer ?? companyName ?? contactName].filter(Boolean).join(" · ") || email || externalId;
    if (title !== undefined) values["title"] = String(title).slice(0, 200);
  }
  return values;
}

/** A person's last name follows the first; a company without a person becomes a company. */
function nameContact(values: RowValues): void {
  const { name, lastName, company } = values;
  if (lastName !== undefined) {
    values["name"] = joined(name, lastName);
    values["kind"] ??= "person";
  } else if (name === undefined && company !== undefined) {
    values["name"] = company;
    values["kind"] = "company";
    delete values["company"];
  }
}

const joined = (...parts: (Value | undefined)[]): string => parts.filter((part) => part !== undefined).join(" ");

/** What the command itself would refuse, told by column before anything is written, besides what could not be read at all. */
function misfits(
  kind: ImportKind,
  { row, headings, fields }: RowSource,
  values: RowValues,
  told: readonly CellError[],
): CellError[] {
  const parsed = shapes[kind].safeParse(inputOf(kind, values));
  if (parsed.success) return [];
  const found = parsed.error.issues.map((issue) => {
    const id = String(issue.path.at(-1) ?? "");
    const column = fields.findIndex((field) => field?.id === id);
    const value = values[id];
    return {
      row,
      column: headings[column] ?? (id || null),
      value: value === undefined ? null : String(value),
      code: value === undefined ? "import.missing" : id === "email" ? "import.email" : "import.unfit",
    };
  });
  return found.filter(({ column }) => !told.some((error) => error.column === column));
}

const shapes = {
  salespeople: CreateMember,
  contacts: CreateContact,
  products: CreateProduct,
  opportunities: CreateLead,
  leads: CreateLead,
} satisfies Record<ImportKind, z.ZodMiniType>;

const ofItsOwn = new Set(["createdOn", "closedOn", "lastName"]);

/** A row as the input of its command, without what refers to other records. */
export function inputOf(kind: ImportKind, values: RowValues): Record<string, unknown> {
  const placed: Record<string, unknown> = {};
  for (const { id, refersTo, within } of fieldsOf[kind]) {
    const value = values[id];
    if (value === undefined || refersTo || ofItsOwn.has(id)) continue;
    if (within === undefined) placed[id] = value;
    else placed[within] = { ...(placed[within] as object | undefined), [id]: value }; // a group is an object
  }
  if (kind === "contacts") return { ...placed, kind: contactKind(values) };
  if (kind === "products") return { listPrice: "0", ...placed, kind: productKind(values) };
  return placed;
}

function contactKind({ kind, company, jobTitle }: RowValues): "company" | "person" {
  if (kind !== undefined) return /^(p|ind|con|fis|fís)/i.test(String(kind)) ? "person" : "company";
  return company !== undefined || jobTitle !== undefined ? "person" : "company";
}

function productKind({ kind, storable }: RowValues): "goods" | "service" {
  return kind !== undefined && /^s/i.test(String(kind)) && storable !== true ? "service" : "goods";
}
