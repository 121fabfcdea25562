// What the rows of a spreadsheet say of a document's lines: which column is which, which product is meant.
import { documentLine } from "@trato/domain/imports/documents/document-fields.ts";
import { nameKey } from "@trato/domain/imports/names.ts";
import { asItWas } from "@trato/domain/harmless-cell.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { readNumber } from "@trato/domain/read-number.ts";
import type { LineKind, NumberCell } from "../edited-line.ts";
import { type CellName, cells } from "../grid/selection.ts";

export type PastedRow<P> = {
  /** A section or a note, where the row was copied from such a one. */
  kind?: LineKind;
  /** What stands where its product is named, and which one that is. */
  product: { text: string; found: P | null } | null;
  /** What stands where its numbers do, empty cells left out. */
  numbers: Partial<Record<NumberCell, string>>;
  /** How many of its cells say something for which a line has no place. */
  leftOut: number;
};

type Column = "find" | NumberCell | "none";
type Table = readonly (readonly string[])[];
type Found = { id: string; name: string };

const numberCells: readonly string[] = ["quantity", "unitPrice", "discount"] satisfies NumberCell[];
const isNumberCell = (cell: string): cell is NumberCell => numberCells.includes(cell);

/** All texts of a table that may name a product. */
export function namesIn(table: Table, at: CellName): string[] {
  const { columns, rows } = columnsOf(table, at);
  const named = columns.flatMap((column, place) => (column === "find" ? place : []));
  const beside = named.length === 1 && mayBeName(rows, columns, 1) ? [1] : [];
  const texts = rows.flatMap((row) => [...named, ...beside].map((place) => asItWas(row[place] ?? "")));
  return [...new Set(texts)].filter((text) => text !== "");
}

/** What each row says; `found` knows the products that are meant. A row in which nothing stands says nothing, in its place among the others. */
export function pastedRows<P extends Found>(
  table: Table,
  at: CellName,
  found: ReadonlyMap<string, P>,
  kinds: readonly LineKind[] = [],
): PastedRow<P>[] {
  const { columns, rows } = columnsOf(table, at);
  const its = hasNameBeside(rows, columns, found) ? ["find" as const, ...columns] : columns;
  return rows.map((row, place) => {
    const kind = kinds[place] ?? "product";
    return { ...rowOf(row, its, found), ...(kind !== "product" && { kind }) };
  });
}

function rowOf<P extends Found>(
  row: readonly string[],
  columns: readonly Column[],
  found: ReadonlyMap<string, P>,
): PastedRow<P> {
  const said = row.map((text, place) => ({ text, column: columns[place] ?? "none" })).filter(({ text }) => text !== "");
  const names = said.flatMap(({ text, column }) => (column === "find" ? asItWas(text) : []));
  const [first] = names;
  const known = names.map((text) => found.get(text)).find((product) => product !== undefined) ?? null;
  const numbers = said.flatMap(({ text, column }) => (isNumberCell(column) ? [[column, text] as const] : []));
  return {
    product: first === undefined ? null : { text: first, found: known },
    numbers: Object.fromEntries(numbers),
    leftOut: said.filter(({ column }) => column === "none").length,
  };
}

/** The columns by their headings, where the first row has such, else as the cells follow each other from where one pastes. */
function columnsOf(table: Table, at: CellName): { columns: Column[]; rows: Table } {
  const headings = (table[0] ?? []).map(columnCalled);
  const known = headings.filter((column) => column !== undefined);
  const isHeaded = known.length > 1 || (known.length === 1 && headings.length === 1 && table.length > 1);
  if (isHeaded) return { columns: headings.map((column) => column ?? "none"), rows: table.slice(1) };
  const from = cells.indexOf(at);
  return {
    columns: cells.slice(from).map((cell) => (cell === "product" ? "find" : isNumberCell(cell) ? cell : "none")),
    rows: table,
  };
}

const headed: readonly (readonly [Column, readonly string[]])[] = [
  ...productFields.flatMap((field) =>
    field.name === "reference" || field.name === "barcode" || field.name === "name"
      ? [["find", keysOf(field)] as const]
      : [],
  ),
  ...documentLine.map((field): [Column, readonly string[]] => {
    const isFinding = field.name === "productId" || field.name === "description";
    return [isFinding ? "find" : isNumberCell(field.name) ? field.name : "none", keysOf(field)];
  }),
];

type Headed = { headings?: string; words: { en: string; es: string } };

function keysOf({ headings = "", words }: Headed): string[] {
  return [...headings.split(" "), nameKey(words.en), nameKey(words.es)];
}

function columnCalled(heading: string): Column | undefined {
  const key = nameKey(heading);
  return key === "" ? undefined : headed.find(([, keys]) => keys.includes(key))?.[0];
}

/** Whether a column beside the references may hold the names: no number in it, and numbers alone behind it. */
function mayBeName(all: Table, columns: readonly Column[], place: number): boolean {
  const rows = all.filter((row) => row.some((text) => text !== ""));
  const width = Math.max(...rows.map((row) => row.length));
  if (columns[0] !== "find" || columns[place] !== "quantity" || width <= place + 1) return false;
  return rows.every((row) => row[place] !== "" && !isNumber(row[place] ?? "") && /^$|\d/.test(row[place + 1] ?? ""));
}

/** Whether it does: reference and name of one row mean the same product. */
function hasNameBeside(rows: Table, columns: readonly Column[], found: ReadonlyMap<string, Found>): boolean {
  if (!mayBeName(rows, columns, 1)) return false;
  return rows.some(([reference = "", name = ""]) => {
    const [one, other] = [found.get(asItWas(reference)), found.get(asItWas(name))];
    return one !== undefined && one.id === other?.id;
  });
}

const isNumber = (text: string): boolean => readNumber(text, "quantity") !== null;
