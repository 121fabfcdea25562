import { type EditedLine, isText, type LineChange, type NumberCell } from "../edited-line.ts";
import { type LineDoings, readAgain } from "./line-doings.ts";
import { type CellName, cellsIn, type Range } from "./selection.ts";

type Doings<L extends EditedLine> = Pick<LineDoings<L>, "typed" | "alike">;

/** How a range is filled from its first line on; of one line alone from the line above. Null where there is nothing to fill from. */
export function fillOf({ first, last, from, to }: Range): { from: Range; to: Range } | null {
  const source = first === last ? first - 1 : first;
  if (source < 0) return null;
  return { from: { first: source, last: source, from, to }, to: { first: source + 1, last, from, to } };
}

/** The lines with some filled from others, again and again where they are more; what a section or a note says is nobody's value. */
export function filled<L extends EditedLine>(
  lines: readonly L[],
  { from, to }: { from: Range; to: Range },
  doings: Doings<L>,
): readonly L[] {
  const sources = lines.slice(from.first, from.last + 1);
  const names = cellsIn(to);
  return lines.map((line, row) => {
    const source = sources[(row - to.first) % sources.length];
    if (row < to.first || row > to.last || !source || isText(line) || isText(source)) return line;
    return names.reduce((changed, cell) => filledCell(changed, source, cell, doings), line);
  });
}

function filledCell<L extends EditedLine>(line: L, source: L, cell: CellName, { typed, alike }: Doings<L>): L {
  if (cell === "amount") return line;
  if (cell === "product") return readAgain(alike(line, source), "product");
  if (cell === "taxes") return typed(line, { taxIds: source.taxIds });
  return typed(line, changeTo(source, line, cell));
}

function changeTo(source: EditedLine, line: EditedLine, cell: NumberCell): LineChange {
  const unread = source.unread?.[cell];
  if (unread === undefined && line.unread?.[cell] === undefined) return { [cell]: source[cell] };
  return { [cell]: source[cell], unread: { ...line.unread, [cell]: unread } };
}
