import { useState } from "react";
import { allSelected, extended, isSelected, noneSelected, type Selection, toggled } from "./selection.ts";

export type RowSelection<T> = {
  selection: Selection;
  isSelected: (row: T) => boolean;
  /** What a row is called, for those who listen. */
  nameOf: (row: T) => string;
  toggle: (row: T) => void;
  /** Takes everything from the row where the stretch began, or from the one that is named, to this one. */
  extendTo: (row: T, from?: T) => void;
  selectAll: () => void;
  clear: () => void;
};

type Options<T> = {
  rows: readonly T[];
  idOf: (row: T) => string;
  nameOf: (row: T) => string;
  /** What the list shows: another list, or other filters, and nothing is meant any more. */
  filters: object;
};

/** The rows that something is about to be done with together. What the list no longer shows is no longer meant. */
export function useSelection<T>({ rows, idOf, nameOf, filters }: Options<T>): RowSelection<T> {
  const shown = JSON.stringify(filters);
  const [kept, keep] = useState({ shown, selection: noneSelected });
  const ids = rows.map(idOf);
  const selection = kept.shown === shown ? within(kept.selection, ids) : noneSelected;
  const change = (next: Selection) => keep({ shown, selection: next });
  return {
    selection,
    nameOf,
    isSelected: (row) => isSelected(selection, idOf(row)),
    toggle: (row) => change(toggled(selection, idOf(row))),
    extendTo: (row, from) => change(extended(begun(selection, from && idOf(from)), ids, idOf(row))),
    selectAll: () => change(allSelected),
    clear: () => change(noneSelected),
  };
}

function begun(selection: Selection, id: string | undefined): Selection {
  return selection.anchor === null && id !== undefined ? { ...selection, anchor: id } : selection;
}

function within(selection: Selection, rows: readonly string[]): Selection {
  if (selection.isAll || selection.ids.size === 0) return selection;
  const known = new Set(rows);
  const ids = new Set([...selection.ids].filter((id) => known.has(id)));
  return ids.size === selection.ids.size ? selection : { ...selection, ids };
}
