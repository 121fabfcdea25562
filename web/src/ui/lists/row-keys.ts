import { type KeyboardEvent, useState } from "react";

type RowKeysOptions<T> = {
  rows: readonly T[];
  onOpen?: ((row: T) => void) | undefined;
  onPeek?: (row: T) => void;
  scrollTo: (index: number) => void;
};

export type RowKeys = {
  current: number;
  setCurrent: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Arrows, Home and End move the focus over rows, Enter opens, Space peeks. One row is reached with Tab. */
export function useRowKeys<T>({ rows, onOpen, onPeek, scrollTo }: RowKeysOptions<T>): RowKeys {
  const [chosen, setCurrent] = useState(0);
  const current = Math.min(chosen, Math.max(rows.length - 1, 0));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[current];
    if (row === undefined || !isOnRow(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
    const next = placeAfter(event.key, current, rows.length);
    if (next !== null) focusRow(event.currentTarget, next, scrollTo, setCurrent);
    else if (event.key === "Enter") onOpen?.(row);
    else if (event.key === " ") (onPeek ?? onOpen)?.(row);
    else return;
    event.preventDefault();
  };
  return { current, setCurrent, onKeyDown };
}

const isOnRow = (target: EventTarget): boolean => target instanceof HTMLElement && target.role === "row";

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

function focusRow(
  grid: HTMLElement,
  index: number,
  scrollTo: (index: number) => void,
  setCurrent: (index: number) => void,
): void {
  setCurrent(index);
  scrollTo(index);
  const focus = () => grid.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
  if (grid.querySelector(`[data-row="${index}"]`)) focus();
  else requestAnimationFrame(() => requestAnimationFrame(focus)); // drawn first, when it was out of sight
}
