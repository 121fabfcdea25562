import { hashKey } from "@tanstack/react-query";
import type { BoardFilters } from "./board-queries.ts";

/** How a board was left: it is found like that when one comes back to it. */
export type BoardMemory = {
  /** How far the board is scrolled sideways. */
  left: () => number;
  keepLeft: (left: number) => void;
  /** How far a column is scrolled. */
  top: (stageId: string) => number;
  keepTop: (stageId: string, top: number) => void;
  /** The card that has, or had, the focus. */
  current: () => string | null;
  keepCurrent: (id: string) => void;
};

const memories = new Map<string, BoardMemory>();

export function boardMemory(filters: BoardFilters): BoardMemory {
  const key = hashKey([location.pathname, filters]);
  const memory = memories.get(key) ?? freshMemory();
  memories.set(key, memory);
  return memory;
}

function freshMemory(): BoardMemory {
  const tops = new Map<string, number>();
  let [left, current]: [number, string | null] = [0, null];
  return {
    left: () => left,
    keepLeft: (now) => void (left = now),
    top: (stageId) => tops.get(stageId) ?? 0,
    keepTop: (stageId, now) => void tops.set(stageId, now),
    current: () => current,
    keepCurrent: (id) => void (current = id),
  };
}
