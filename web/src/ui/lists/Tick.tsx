import { useRef } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { Checkbox } from "../fields/Checkbox.tsx";
import { uiWords } from "../labels.ts";
import type { RowSelection } from "./use-selection.ts";

export const tickWidth = "16px";

type TickProps<T> = { row: T; selection: RowSelection<T> };

/** Takes a row, or with Shift all rows from the one that was taken last. */
export function Tick<T>({ row, selection }: TickProps<T>) {
  const t = useWords(uiWords);
  const isStretch = useRef(false);
  return (
    // a click on the box is none on the row
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="gridcell"
      onClickCapture={(event) => (isStretch.current = event.shiftKey)}
      onClick={(event) => event.stopPropagation()}
      className={cx("flex", look(selection))}
    >
      <Checkbox
        aria-label={t.selectOne(selection.nameOf(row))}
        value={selection.isSelected(row)}
        onChange={() => (isStretch.current ? selection.extendTo(row) : selection.toggle(row))}
        tabIndex={-1}
      />
    </div>
  );
}

/** Takes everything that the filters leave, or nothing. */
export function TickAll<T>({ selection }: { selection: RowSelection<T> }) {
  const t = useWords(uiWords);
  const { isAll, ids } = selection.selection;
  return (
    <div role="columnheader" className={cx("flex", look(selection))}>
      <Checkbox
        aria-label={t.selectAll}
        value={isAll && ids.size === 0}
        onChange={(isOn) => (isOn ? selection.selectAll() : selection.clear())}
      />
    </div>
  );
}

/** Seen where one points, and everywhere once something is taken; always on a screen that is touched. */
function look<T>({ selection: { isAll, ids } }: RowSelection<T>): string {
  if (isAll || ids.size > 0) return "";
  return "opacity-0 group-hover/row:opacity-100 group-focus-visible/row:opacity-100 has-focus-visible:opacity-100 pointer-coarse:opacity-100";
}
