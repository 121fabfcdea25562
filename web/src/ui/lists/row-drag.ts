import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useState } from "react";

export type Edge = "top" | "bottom";

/** Where something was dropped: on the edge of another row, or on a place that is none. */
export type Drop = { row: string; edge: Edge } | { place: string };

type RowDrag = {
  /** Rows of one kind are dropped among each other. */
  kind: string;
  id: string;
  isMovable: boolean;
  /** Where it is taken; the whole row otherwise. */
  handle?: RefObject<HTMLElement | null>;
};

let held: { kind: string; id: string } | null = null;

/** The row of a kind that is being dragged. */
export const heldRow = (kind: string): string | null => (held?.kind === kind ? held.id : null);

/** Lets a row be dragged, and be dropped on; says what it has to show of it. */
export function useRowDrag(row: RefObject<HTMLElement | null>, { kind, id, isMovable, handle }: RowDrag) {
  const [isDragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  useEffect(() => {
    const element = row.current;
    if (!element || !isMovable) return;
    const dragHandle = handle?.current;
    return combine(
      draggable({
        element,
        ...(dragHandle && { dragHandle }),
        getInitialData: () => ({ kind, id }),
        onDragStart: () => {
          held = { kind, id };
          setDragged(true);
        },
        onDrop: () => {
          held = null;
          setDragged(false);
        },
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isOfKind(source.data, kind),
        getData: ({ input }) => attachClosestEdge({ row: id }, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source }) => setEdge(source.data["id"] === id ? null : edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [row, handle, kind, id, isMovable]);
  return { isDragged, edge };
}

/** Hears where rows of a kind are dropped. Give it a stable function. */
export function useRowDrops(kind: string, onDrop: (id: string, drop: Drop) => void): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => isOfKind(source.data, kind),
        onDrop: ({ source, location }) => {
          const id = textOf(source.data["id"]);
          const drop = dropOf(location.current.dropTargets[0]?.data ?? {});
          if (id && drop) onDrop(id, drop);
        },
      }),
    [kind, onDrop],
  );
}

type Given = Record<string | symbol, unknown>;

export const isOfKind = (data: Given, kind: string): boolean => data["kind"] === kind;

function dropOf(data: Given): Drop | null {
  const row = textOf(data["row"]);
  const place = textOf(data["place"]);
  if (row) return { row, edge: edgeOf(data) };
  return place ? { place } : null;
}

const edgeOf = (data: Given): Edge => (extractClosestEdge(data) === "bottom" ? "bottom" : "top");
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
