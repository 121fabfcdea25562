import type { Edge } from "./row-drag.ts";

/** The ids after one was dropped on the edge of another. */
export function droppedBeside<Id extends string>(ids: readonly Id[], moved: Id, other: Id, edge: Edge): Id[] {
  if (moved === other) return [...ids];
  const rest = ids.filter((id) => id !== moved);
  return rest.toSpliced(rest.indexOf(other) + (edge === "bottom" ? 1 : 0), 0, moved);
}

/** The ids after one went a step up or down; the same where it cannot. */
export function stepped<Id extends string>(ids: readonly Id[], moved: Id, step: -1 | 1): Id[] {
  const at = ids.indexOf(moved) + step;
  if (at < 0 || at >= ids.length) return [...ids];
  return ids.filter((id) => id !== moved).toSpliced(at, 0, moved);
}
