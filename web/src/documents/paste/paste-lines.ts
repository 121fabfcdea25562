// What pasted rows make of the lines of a document: over those that are chosen, or as new ones; nothing is left out unsaid.
import { canonical, type Decimal, exact, multiply, toText } from "@trato/domain/decimal.ts";
import type { Recognised } from "../../products/recognised.ts";
import { type EditedLine, enteredNumber, isText, type NumberCell } from "../edited-line.ts";
import { type LineDoings, readAgain } from "../grid/line-doings.ts";
import { type Cell, isOneCell, type Range } from "../grid/selection.ts";
import type { PastedRow } from "./read-pasted.ts";

export type Told = { lines: number; notFound: number; unread: number; leftOut: number };

type Row = PastedRow<Recognised>;
type Pasting<L extends EditedLine> = {
  rows: readonly Row[];
  /** Where one pastes. */
  at: Cell;
  /** What was chosen there. */
  range: Range;
  doings: LineDoings<L>;
  /** A number as the reader writes it; null where it is none that may stand there. */
  read: (text: string, cell: NumberCell, line: L) => Decimal | null;
};

/** Whether anything stands in a row; one in which nothing does leaves the line that it is pasted over as it is, and makes none. */
const isSaid = ({ product, numbers, leftOut }: Row): boolean =>
  product !== null || leftOut > 0 || Object.keys(numbers).length > 0;

/** The lines after rows were pasted, which of them were, and what is to be told of it. */
export function withPasted<L extends EditedLine>(lines: readonly L[], given: Pasting<L>) {
  const { at, doings } = given;
  const isAdding = at.cell === "product" && isOneCell(given.range);
  const pasting = isAdding ? { ...given, rows: given.rows.filter(isSaid) } : given;
  const told: Told = { lines: 0, notFound: 0, unread: 0, leftOut: 0 };
  const touched: L[] = [];
  const put = (line: L, row: Row): L => {
    const { line: changed, told: more } = withRow(line, row, pasting);
    for (const name of ["notFound", "unread", "leftOut"] as const) told[name] += more[name]; // its own counts
    touched.push(changed);
    return changed;
  };
  const place = lines.findIndex(({ id }) => id === at.line);
  const over = place < 0 ? 0 : overHowMany(lines.slice(place), pasting);
  const rows = repeated(pasting, over);
  const changed = lines.map((line, index) => {
    const row = index >= place && index < place + over ? rows[index - place] : undefined;
    return row && isSaid(row) ? put(line, row) : line;
  });
  const more = rows.slice(over).filter(isSaid);
  const isLine = ({ product }: Row) => product !== null || at.cell === "product";
  const added = more.filter(isLine).map((row) => put(doings.newLine(row.kind ?? "product"), row));
  const homeless = more.filter((row) => !isLine(row));
  told.leftOut += homeless.reduce((count, { numbers, leftOut }) => count + Object.keys(numbers).length + leftOut, 0);
  told.lines = touched.length;
  const end = place < 0 ? lines.length : Math.max(place + over, place + 1);
  return { lines: changed.toSpliced(end, 0, ...added), touched, told };
}

/** How many lines from where one pastes are written over: of those chosen all, in a column of numbers as many as there are; a line without a product takes the first row. */
function overHowMany<L extends EditedLine>(below: readonly L[], { rows, at, range }: Pasting<L>): number {
  const [line] = below;
  const isBlank = line && !isText(line) && line.productId === null;
  if (!isOneCell(range)) return Math.min(below.length, Math.max(rows.length, range.last - range.first + 1));
  if (at.cell !== "product") return Math.min(below.length, rows.length);
  return isBlank ? Math.min(1, rows.length) : 0;
}

/** Rows that fit so many times into what is chosen fill all of it. */
function repeated<L extends EditedLine>({ rows, range }: Pasting<L>, over: number): readonly Row[] {
  const chosen = range.last - range.first + 1;
  const isWhole = over === chosen && rows.length > 0 && chosen % rows.length === 0;
  return isWhole
    ? Array.from({ length: chosen }, (_, index) => rows[index % rows.length]).flatMap((row) => row ?? [])
    : rows;
}

function withRow<L extends EditedLine>(line: L, { product, numbers, leftOut }: Row, { doings, read }: Pasting<L>) {
  const told = { notFound: 0, unread: 0, leftOut };
  if (isText(line)) {
    told.leftOut += Object.keys(numbers).length;
    return { line: product ? { ...line, name: product.text } : line, told };
  }
  let changed = line;
  if (product?.found) changed = readAgain(doings.picked(line, product.found), "product");
  else if (product) {
    told.notFound += 1;
    changed = { ...line, unread: { ...line.unread, product: product.text } };
  }
  for (const [cell, text] of cellsOf(numbers)) {
    const value = read(text, cell, changed);
    if (value === null) told.unread += 1;
    changed =
      value === null
        ? { ...changed, unread: { ...changed.unread, [cell]: text } }
        : readAgain(doings.typed(changed, { [cell]: entered(cell, value, product?.found) }), cell);
  }
  return { line: changed, told };
}

/** Of a box so many as the boxes hold. */
function entered(cell: NumberCell, value: Decimal, found: Recognised | null | undefined): Decimal {
  const number = enteredNumber(cell, value);
  const { quantity } = found ?? {};
  return cell === "quantity" && quantity ? canonical(toText(multiply(exact(number), exact(quantity)))) : number;
}

const cellsOf = (numbers: Row["numbers"]) => Object.entries(numbers) as [NumberCell, string][]; // its own names
