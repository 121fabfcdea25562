import { type PointerEvent, useRef } from "react";
import { cellOf } from "./grid-cells.ts";
import type { GridStore } from "./grid-store.ts";
import { type Cell, cells, isOneCell, type Range } from "./selection.ts";

type Held = { from: Cell; what: "cells" | "handle" };

/** Choosing with the mouse: from cell to cell, to a cell with Shift, and at the handle the lines that are to be filled. */
export function useGridPointer(store: GridStore, fill: (fill: { from: Range; to: Range }) => void) {
  const held = useRef<Held | null>(null);
  const onPointerDownCapture = (event: PointerEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.button !== 0 || event.pointerType === "touch") return;
    const isHandle = event.target instanceof Element && event.target.closest("[data-fills]") !== null;
    const anchor = store.selection()?.anchor;
    if (isHandle || (event.shiftKey && anchor)) event.preventDefault();
    held.current = { from: cell, what: isHandle ? "handle" : "cells" };
    if (isHandle) return;
    if (event.shiftKey && anchor) store.select({ anchor, head: cell });
    else if (!isOnlyOne(store)) store.select({ anchor: cell, head: cell });
  };
  const onMouseDownCapture = (event: { shiftKey: boolean; target: EventTarget; preventDefault: () => void }) => {
    // the focus, and with it where the range begins, stays where it is
    const isHandle = event.target instanceof Element && event.target.closest("[data-fills]") !== null;
    if (isHandle || (event.shiftKey && cellOf(event.target) && store.selection())) event.preventDefault();
  };
  const onPointerMoveCapture = (event: PointerEvent) => {
    const cell = cellOf(event.target);
    if (event.buttons !== 1) held.current = null; // let go elsewhere
    if (!held.current || !cell) return;
    const { from, what } = held.current;
    if (what === "handle") return store.fillTo(fillingTo(store, cell));
    const head = store.selection()?.head;
    const isHere = cell.line === (head ?? from).line && cell.cell === (head ?? from).cell;
    const isBegun = !isHere && (cell.line !== from.line || cell.cell !== from.cell || !isOnlyOne(store));
    if (!isBegun || event.shiftKey) return;
    store.select({ anchor: from, head: cell });
    markAll();
  };
  const onPointerUpCapture = () => {
    const [range, filling] = [store.range(), store.filling()];
    held.current = null;
    store.fillTo(null);
    if (!range || !filling) return;
    fill({ from: range, to: filling });
    const ids = store.ids();
    const [first, last] = [ids[range.first], ids[filling.last]];
    const [from, to] = [cells[range.from], cells[range.to]];
    if (first && last && from && to)
      store.select({ anchor: { line: first, cell: from }, head: { line: last, cell: to } });
  };
  return { onPointerDownCapture, onMouseDownCapture, onPointerMoveCapture, onPointerUpCapture };
}

const isOnlyOne = (store: GridStore): boolean => {
  const range = store.range();
  return !range || isOneCell(range);
};

/** The lines below what is chosen, down to a cell. */
function fillingTo(store: GridStore, { line }: Cell): Range | null {
  const range = store.range();
  const row = store.ids().indexOf(line);
  return range && row > range.last ? { ...range, first: range.last + 1, last: row } : null;
}

/** While one chooses cells, no part of a text is marked. */
function markAll(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement) field.select();
  else getSelection()?.removeAllRanges();
}
