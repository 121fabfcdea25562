import type { Decimal } from "@trato/domain/decimal.ts";
import { type FocusEvent, memo, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useActions } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import type { EditedLine } from "../edited-line.ts";
import { documentWords } from "../labels.ts";
import { cellOf } from "./grid-cells.ts";
import { GridProvider, gridStore } from "./grid-store.ts";
import { gridKeyNames } from "./key-names.ts";
import type { LineDoings } from "./line-doings.ts";
import { isOneCell } from "./selection.ts";
import { type Taken, useGridClipboard } from "./use-grid-clipboard.ts";
import { type GridMoves, useGridDoings } from "./use-grid-doings.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useGridPointer } from "./use-grid-pointer.ts";

type LineGridProps<L extends EditedLine> = {
  lines: readonly L[];
  amounts: readonly (Decimal | undefined)[];
  moves: GridMoves<L>;
  doings: LineDoings<L>;
  isLocked: boolean;
  /** Draws a line that is out of sight. */
  reach: (line: string) => void;
  /** Folds the section of a line, or opens it, and tells its heading. */
  fold?: (line: string) => string | undefined;
  /** Lines that are taken whole, with those for which a folded heading stands. */
  taken?: (lines: readonly string[]) => Taken<L>;
  children: ReactNode;
};

/** The lines of a document as a spreadsheet: cells are chosen, copied, pasted, filled, moved and taken away by keys and mouse. */
export function LineGrid<L extends EditedLine>({
  lines,
  amounts,
  moves,
  doings,
  isLocked,
  reach,
  fold,
  taken,
  children,
}: LineGridProps<L>) {
  const area = useRef<HTMLDivElement>(null);
  const [store] = useState(gridStore);
  const shown = useRef({ lines, amounts });
  useLayoutEffect(() => {
    shown.current = { lines, amounts };
    store.follow(lines);
  });
  const its = useGridDoings(store, moves, doings);
  const onKeyDownCapture = useGridKeys({ area, store, reach, fold }, its);
  const pointer = useGridPointer(store, its.fill);
  const clipboard = useGridClipboard({
    store,
    moves,
    doings,
    ...its,
    seen: () => shown.current,
    taken,
  });
  const onFocusCapture = ({ target }: FocusEvent) => {
    const cell = cellOf(target);
    const range = store.range();
    const isAnchor = store.selection()?.anchor.line === cell?.line && store.selection()?.anchor.cell === cell?.cell;
    if (cell && !(isAnchor && range && !isOneCell(range))) store.select({ anchor: cell, head: cell });
  };
  return (
    <GridProvider value={store}>
      {!isLocked && <KeysOnSheet />}
      {/* the cells inside have the focus; keys, mouse and clipboard reach it from there */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={area} {...{ onKeyDownCapture, onFocusCapture, ...pointer, ...clipboard }}>
        {children}
      </div>
    </GridProvider>
  );
}

/** Drawn once, however often the lines are. */
const KeysOnSheet = memo(function KeysOnSheet() {
  const t = useWords(documentWords);
  useActions(
    gridKeyNames.map(({ keys, label }) => ({
      id: `lines ${keys}`,
      keys,
      label: t[label],
      group: t.lines,
      run: () => undefined,
      isKeyOnly: true,
      isHeardThere: true,
    })),
  );
  return null;
});
