// Which cells of a document's lines are chosen, as in a spreadsheet: from where one began to where one is.

/** The cells of a line, from left to right; a section or a note has the first one only. */
export const cells = ["product", "quantity", "unitPrice", "discount", "taxes", "amount"] as const;
export type CellName = (typeof cells)[number];

export type Cell = { line: string; cell: CellName };
export type Selection = { anchor: Cell; head: Cell };

/** The chosen lines and cells by their places: never empty. */
export type Range = { first: number; last: number; from: number; to: number };

/** Where a selection lies among the lines as they are now; null where one of its ends is gone. */
export function rangeOf({ anchor, head }: Selection, ids: readonly string[]): Range | null {
  const [one, other] = [ids.indexOf(anchor.line), ids.indexOf(head.line)];
  if (one < 0 || other < 0) return null;
  const [left, right] = [cells.indexOf(anchor.cell), cells.indexOf(head.cell)];
  return {
    first: Math.min(one, other),
    last: Math.max(one, other),
    from: Math.min(left, right),
    to: Math.max(left, right),
  };
}

export const isOneCell = ({ first, last, from, to }: Range): boolean => first === last && from === to;
export const linesIn = ({ first, last }: Range, ids: readonly string[]): string[] => ids.slice(first, last + 1);
export const cellsIn = ({ from, to }: Range): CellName[] => cells.slice(from, to + 1);

export type Way = "left" | "right" | "up" | "down" | "row start" | "row end" | "top" | "bottom" | "first" | "last";

/** The cell to which a key leads; the same where there is none. `ends` is the last cell that has a place for the focus. */
export function cellAfter({ line, cell }: Cell, way: Way, ids: readonly string[], ends: CellName = "amount"): Cell {
  const [row, column, last] = [ids.indexOf(line), cells.indexOf(cell), cells.indexOf(ends)];
  const at = (place: number, name: number): Cell => ({
    line: ids[Math.min(Math.max(place, 0), ids.length - 1)] ?? line,
    cell: cells[Math.min(Math.max(name, 0), last)] ?? cell,
  });
  const ways: Record<Way, Cell> = {
    left: at(row, column - 1),
    right: at(row, column + 1),
    up: at(row - 1, column),
    down: at(row + 1, column),
    "row start": at(row, 0),
    "row end": at(row, last),
    top: at(0, column),
    bottom: at(ids.length - 1, column),
    first: at(0, 0),
    last: at(ids.length - 1, last),
  };
  return row < 0 ? { line, cell } : ways[way];
}

/** A selection stretched to where a key leads; one begins where the focus is. */
export function stretched(selection: Selection | null, focus: Cell, way: Way, ids: readonly string[]): Selection {
  const { anchor, head } = selection ?? { anchor: focus, head: focus };
  return { anchor, head: cellAfter(head, way, ids) };
}

/** Whole lines: from the first cell to the last. */
export function wholeLines(selection: Selection): Selection {
  return { anchor: { ...selection.anchor, cell: "product" }, head: { ...selection.head, cell: "amount" } };
}

/** How a cell looks: whether it is chosen, and at which edges the range ends there. */
export function lookOf(range: Range, row: number, cell: CellName): string {
  const column = cells.indexOf(cell);
  if (row < range.first || row > range.last || column < range.from || column > range.to) return "";
  const edges = [
    row === range.first && "top",
    row === range.last && "bottom",
    column === range.from && "left",
    column === range.to && "right",
  ];
  return ["chosen", ...edges].filter(Boolean).join(" ");
}
