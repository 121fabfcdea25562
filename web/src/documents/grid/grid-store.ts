import { createContext, use, useSyncExternalStore } from "react";
import { type CellName, isOneCell, lookOf, type Range, rangeOf, type Selection } from "./selection.ts";

export type GridStore = ReturnType<typeof gridStore>;

/** What of a document's lines is chosen. Each cell hears of its own look alone, so that no line is drawn anew for it. */
export function gridStore() {
  let selection: Selection | null = null;
  let range: Range | null = null;
  let filling: Range | null = null;
  let ids: readonly string[] = [];
  let rows = new Map<string, number>();
  const listeners = new Set<() => void>();
  const say = () => listeners.forEach((listener) => listener());
  const settle = () => {
    range = selection && rangeOf(selection, ids);
    say();
  };
  return {
    selection: () => selection,
    range: () => range,
    filling: () => filling,
    ids: () => ids,
    select: (next: Selection | null) => {
      selection = next;
      settle();
    },
    /** Where a drag at the handle would fill. */
    fillTo: (next: Range | null) => {
      filling = next;
      say();
    },
    /** The lines as they are now. */
    follow: (lines: readonly { id: string }[]) => {
      const isSame = lines.length === ids.length && lines.every(({ id }, place) => id === ids[place]);
      if (isSame) return;
      ids = lines.map(({ id }) => id);
      rows = new Map(ids.map((id, place) => [id, place]));
      if (selection) settle();
    },
    look: (line: string, cell: CellName) => lookAt({ range, filling }, rows.get(line), cell),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

type Chosen = { range: Range | null; filling: Range | null };

function lookAt({ range, filling }: Chosen, row: number | undefined, cell: CellName): string {
  if (!range || row === undefined) return "";
  const look = lookOf(range, row, cell);
  const chosen = isOneCell(range) ? "" : look;
  const handle = look.includes("bottom") && look.includes("right") ? " handle" : "";
  return chosen + handle + (filling && lookOf(filling, row, cell) !== "" ? " filling" : "");
}

const Grid = createContext<GridStore | null>(null);
export const GridProvider = Grid.Provider;

const noGrid = () => () => undefined;

/** How a cell looks as it is chosen or not; like any other where there is nothing to choose. */
export function useCellLook(line: string, cell: CellName): string {
  const grid = use(Grid);
  return useSyncExternalStore(grid?.subscribe ?? noGrid, () => grid?.look(line, cell) ?? "");
}
