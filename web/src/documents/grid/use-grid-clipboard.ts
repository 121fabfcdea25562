import { useSuspenseQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import { mostLines, obstacleToLines } from "@trato/domain/documents/most-lines.ts";
import { otherCurrencyIn, readTypedNumber } from "@trato/domain/read-number.ts";
import type { ClipboardEvent } from "react";
import { useFormat } from "../../platform/session.ts";
import { toast, toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { taxesQuery } from "../../products/queries.ts";
import { recognised } from "../../products/recognised.ts";
import type { EditedLine, LineKind, NumberCell } from "../edited-line.ts";
import { documentWords } from "../labels.ts";
import { type Told, withPasted } from "../paste/paste-lines.ts";
import { namesIn, pastedRows } from "../paste/read-pasted.ts";
import { textsIn } from "./cell-text.ts";
import type { GridStore } from "./grid-store.ts";
import type { LineDoings } from "./line-doings.ts";
import { cells, cellsIn, isOneCell, linesIn, type Range } from "./selection.ts";
import { htmlTable, readTable, writeTable } from "./table-text.ts";
import type { GridDoings, GridMoves } from "./use-grid-doings.ts";

type Around<L extends EditedLine> = {
  store: GridStore;
  /** The lines in sight, with what each comes to. */
  seen: () => Taken<L>;
  /** Lines that are taken whole, with those for which a folded heading stands. */
  taken?: ((lines: readonly string[]) => Taken<L>) | undefined;
  moves: GridMoves<L>;
  doings: LineDoings<L>;
  tell: GridDoings["tell"];
  clear: GridDoings["clear"];
};

/** Lines with what each comes to. */
export type Taken<L extends EditedLine> = { lines: readonly L[]; amounts: readonly (Decimal | undefined)[] };

/** Copies what is chosen as it stands on the screen, and pastes what a spreadsheet has copied. */
export function useGridClipboard<L extends EditedLine>(around: Around<L>) {
  const { store, tell, clear } = around;
  const t = useWords(documentWords);
  const format = useFormat();
  const { data } = useSuspenseQuery(taxesQuery);
  const nameOfTax = (id: string) => data.items.find((tax) => tax.id === id)?.name ?? "";
  const copy = (event: ClipboardEvent): boolean => {
    const range = store.range();
    if (!range || isOneCell(range)) return false;
    const { lines, amounts } = takenFrom(range, around);
    const texts = textsIn(lines, wholly(range, lines), { format, nameOfTax, amounts });
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeTable(texts));
    event.clipboardData.setData("text/html", htmlTable(texts));
    event.clipboardData.setData(kindsType, kindsIn(lines).join(" "));
    return true;
  };
  const read = (text: string, cell: NumberCell, { unitName }: L): Decimal | null => {
    if (cell === "unitPrice")
      return otherCurrencyIn(text, format.currency) ? null : readTypedNumber(text, format.language, "money");
    return cell === "discount"
      ? readTypedNumber(text, format.language, "percent", "%")
      : readTypedNumber(text, format.language, "quantity", unitName ?? undefined);
  };
  const paste = (event: ClipboardEvent) => {
    const range = store.range();
    const table = readTable(event.clipboardData.getData("text/plain"));
    const isOneText = table.length === 1 && table[0]?.length === 1;
    if (!range || (isOneText && isOneCell(range))) return; // the field's own
    event.preventDefault();
    event.stopPropagation();
    const kinds = kindsOf(event.clipboardData.getData(kindsType), table.length);
    void pasteTable(isOneText ? widened(table, range) : table, { range, kinds, read, ...around })
      .then(({ told, before }) => (told ? tell(t.pasted(told.lines, told), before) : toast(t.tooManyLines(mostLines))))
      .catch(toastError);
  };
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => void (copy(event) && clear()),
    onPasteCapture: paste,
  };
}

/** One text into each of the cells that are chosen beside each other. */
const widened = ([[text = ""] = []]: string[][], range: Range): string[][] => [cellsIn(range).map(() => text)];

type Pasting<L extends EditedLine> = Pick<Around<L>, "store" | "moves" | "doings"> & {
  range: Range;
  kinds: readonly LineKind[];
  read: (text: string, cell: NumberCell, line: L) => Decimal | null;
};

async function pasteTable<L extends EditedLine>(
  table: string[][],
  { store, moves, doings, range, kinds, read }: Pasting<L>,
): Promise<{ told: Told | null; before: number | undefined }> {
  const at = { line: store.ids()[range.first] ?? "", cell: cells[range.from] ?? ("product" as const) }; // the first of all
  const found = await recognised(namesIn(table, at.cell));
  const rows = pastedRows(table, at.cell, found, kinds);
  const done: { told: Told | null; touched: readonly L[] } = { told: null, touched: [] };
  const before = moves.lastStep();
  moves.changeAll({}, (lines) => {
    const after = withPasted(lines, { rows, at, range, doings, read });
    if (obstacleToLines(after.lines.length, lines.length)) return lines;
    Object.assign(done, after);
    return after.lines;
  });
  doings.settle(done.touched);
  const [first, last] = [done.touched[0], done.touched.at(-1)];
  const to = cells[Math.max(range.to, Math.min(range.from + (table[0]?.length ?? 1) - 1, cells.length - 1))];
  if (first && last && to)
    store.select({ anchor: { line: first.id, cell: at.cell }, head: { line: last.id, cell: to } });
  return { told: done.told, before };
}

/** Beside the texts, for other documents here: which rows are sections and notes. */
const kindsType = "application/x-trato-lines";

const kindsIn = (lines: readonly EditedLine[]): LineKind[] => lines.map(({ kind = "product" }) => kind);

/** The lines of a range; from their first cell on they are taken as a whole, as they would be cut. */
function takenFrom<L extends EditedLine>(range: Range, { store, seen, taken }: Around<L>): Taken<L> {
  if (taken && range.from === 0) return taken(linesIn(range, store.ids()));
  const { lines, amounts } = seen();
  return { lines: lines.slice(range.first, range.last + 1), amounts: amounts.slice(range.first, range.last + 1) };
}

const wholly = (range: Range, { length }: readonly EditedLine[]): Range => ({ ...range, first: 0, last: length - 1 });

function kindsOf(text: string, rows: number): LineKind[] {
  const kinds = text.split(" ").map((kind) => (kind === "section" || kind === "note" ? kind : "product"));
  return kinds.length === rows ? kinds : [];
}
