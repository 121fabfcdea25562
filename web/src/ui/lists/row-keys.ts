import { type KeyboardEvent, type RefObject, useState } from "react";
import { useActions } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import type { RowSelection } from "./use-selection.ts";

type RowKeysOptions<T> = {
  grid: RefObject<HTMLElement | null>;
  /** What is listed: the heading of its keys on the sheet. */
  label: string;
  rows: readonly T[];
  onOpen?: ((row: T) => void) | undefined;
  onPeek?: (row: T) => void;
  selection?: RowSelection<T> | undefined;
  scrollTo: (index: number) => void;
};

export type RowKeys = {
  current: number;
  setCurrent: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/**
 * Arrows, Home and End move the focus over rows, Enter opens, Space peeks, X and Shift take rows. One row is reached with Tab; the keys
 * work from anywhere on the page, beginning with that row.
 */
export function useRowKeys<T>({ grid, label, rows, onOpen, onPeek, selection, scrollTo }: RowKeysOptions<T>): RowKeys {
  const [chosen, setCurrent] = useState(0);
  const current = Math.min(chosen, Math.max(rows.length - 1, 0));
  const row = rows[current];
  const focus = (index: number) => {
    setCurrent(index);
    scrollTo(index);
    focusRow(grid.current, index);
  };
  const step = (key: string) => focus(isFocusIn(grid.current) ? (placeAfter(key, current, rows.length) ?? 0) : current);
  const stretch = (key: string) => {
    const next = placeAfter(key, current, rows.length) ?? 0;
    const to = rows[next];
    if (to !== undefined) selection?.extendTo(to, row);
    focus(next);
  };
  const toggle = () => {
    if (row !== undefined) selection?.toggle(row);
    focus(current);
  };
  const look = onPeek ?? onOpen;
  useListActions(label, rows.length > 0, {
    step,
    ...(onOpen && { open: () => row !== undefined && onOpen(row) }),
    ...(look && { look: () => row !== undefined && look(row) }),
    ...(selection && { toggle, stretch, selectAll: selection.selectAll }),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (row === undefined || !isOnRow(event.target) || hasModifier(event)) return;
    const next = placeAfter(event.key, current, rows.length);
    if (next !== null) focus(next);
    else if (event.key === "Enter") onOpen?.(row);
    else if (event.key === " ") look?.(row);
    else return;
    event.preventDefault();
  };
  return { current, setCurrent, onKeyDown };
}

type Doings = {
  step: (key: string) => void;
  open?: () => void;
  look?: () => void;
  toggle?: () => void;
  stretch?: (key: string) => void;
  selectAll?: () => void;
};

/** The same keys where no row has the focus, and all of them on the sheet. */
function useListActions(label: string, hasRows: boolean, doings: Doings): void {
  const t = useWords(uiWords);
  const { step, open, look, toggle, stretch, selectAll } = doings;
  const key = (keys: string, text: string, run: (() => void) | undefined) =>
    run && hasRows ? [{ id: `list ${keys}`, keys, label: text, group: label, run, isKeyOnly: true }] : [];
  useActions([
    ...key("down", t.nextRow, () => step("ArrowDown")),
    ...key("up", t.formerRow, () => step("ArrowUp")),
    ...key("j", t.nextRow, () => step("ArrowDown")),
    ...key("k", t.formerRow, () => step("ArrowUp")),
    ...key("home", t.firstRow, () => step("Home")),
    ...key("end", t.lastRow, () => step("End")),
    ...key("enter", t.openRow, open),
    ...key("space", t.lookAtRow, look),
    ...key("x", t.selectRow, toggle),
    ...key("shift+down", t.selectDown, stretch && (() => stretch("ArrowDown"))),
    ...key("shift+up", t.selectUp, stretch && (() => stretch("ArrowUp"))),
    ...key("mod+a", t.selectAll, selectAll),
  ]);
}

const isOnRow = (target: EventTarget): boolean => target instanceof HTMLElement && target.role === "row";
const hasModifier = ({ metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  metaKey || ctrlKey || altKey || shiftKey;
const isFocusIn = (grid: HTMLElement | null): boolean => grid?.contains(document.activeElement) ?? false;

/** Which row a key leads to; null where it leads to none. */
export function placeAfter(key: string, current: number, count: number): number | null {
  const moves: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    j: current + 1,
    k: current - 1,
    PageDown: current + 15,
    PageUp: current - 15,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1);
}

function focusRow(grid: HTMLElement | null, index: number): void {
  const row = () => grid?.querySelector<HTMLElement>(`[data-row="${index}"]`);
  const focus = () => row()?.focus({ preventScroll: true });
  if (row()) focus();
  else requestAnimationFrame(() => requestAnimationFrame(focus)); // drawn first, when it was out of sight
}
