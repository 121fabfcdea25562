import { nothing } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { type EditedLine, isText, type NumberCell } from "../edited-line.ts";
import { useToldStep } from "../history/use-told-step.ts";
import { documentWords } from "../labels.ts";
import type { DraftMoves } from "../use-document-draft.ts";
import { filled, fillOf } from "./fill-down.ts";
import type { Meaning } from "./grid-keys.ts";
import type { GridStore } from "./grid-store.ts";
import { type LineDoings, readAgain } from "./line-doings.ts";
import { cellsIn, type CellName, linesIn, type Range } from "./selection.ts";

export type GridMoves<L extends EditedLine> = Pick<
  DraftMoves<L, object>,
  "changeAll" | "removeLines" | "moveLines" | "duplicateLines" | "lastStep" | "retrace"
>;

export type GridDoings = {
  run: (meaning: Meaning) => void;
  fill: (fill: { from: Range; to: Range }) => void;
  clear: () => void;
  /** Says what was done since a step, and offers to take it back. */
  tell: (text: string, before: number | undefined) => void;
};

/** What is done to the lines and cells that are chosen, each as one step. */
export function useGridDoings<L extends EditedLine>(
  store: GridStore,
  moves: GridMoves<L>,
  doings: LineDoings<L>,
): GridDoings {
  const t = useWords(documentWords);
  const tell = useToldStep(moves);
  const change = (lines: (lines: readonly L[]) => readonly L[]) => moves.changeAll({}, lines);
  const remove = (range: Range) => {
    const before = moves.lastStep();
    const gone = moves.removeLines(linesIn(range, store.ids()));
    tell(t.linesRemoved(gone.length), before);
  };
  const clear = () => {
    const range = store.range();
    if (range?.from === 0) return remove(range);
    if (range)
      change((lines) => lines.map((line, row) => (isIn(range, row) ? cleared(line, cellsIn(range), doings) : line)));
  };
  const fill = (fill: { from: Range; to: Range }) => {
    const before = moves.lastStep();
    change((lines) => filled(lines, fill, doings));
    tell(t.filledDown(fill.to.last - fill.to.first + 1), before);
  };
  const run = (meaning: Meaning) => {
    const range = store.range();
    if (!range) return;
    const ids = linesIn(range, store.ids());
    const down = fillOf(range);
    if (meaning.do === "fill" && down) fill(down);
    else if (meaning.do === "clear") clear();
    else if (meaning.do === "remove") remove(range);
    else if (meaning.do === "move") moves.moveLines(ids, meaning.by);
    else if (meaning.do === "duplicate") moves.duplicateLines(ids);
  };
  return { run, fill, clear, tell };
}

const isIn = ({ first, last }: Range, row: number): boolean => row >= first && row <= last;

/** A line whose chosen numbers are nothing, as if each had been emptied. */
function cleared<L extends EditedLine>(line: L, names: readonly CellName[], { typed }: LineDoings<L>): L {
  if (isText(line)) return line;
  const without = names.includes("taxes") ? typed(line, { taxIds: [] }) : line;
  return names
    .filter(isNumber)
    .reduce((changed, cell) => readAgain(typed(changed, { [cell]: nothing }), cell), without);
}

const isNumber = (cell: CellName): cell is NumberCell => ["quantity", "unitPrice", "discount"].includes(cell);
