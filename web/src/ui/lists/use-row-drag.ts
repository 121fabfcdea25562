import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useRef, useState } from "react";

type RowDragOptions = {
  /** Rows of one list only land among themselves. */
  list: string;
  id: string;
  isLocked?: boolean;
  /** Another row was dropped before or after this one. */
  onDrop: (id: string, place: "before" | "after") => void;
};

type RowDrag = {
  row: RefObject<HTMLLIElement | null>;
  handle: RefObject<HTMLButtonElement | null>;
  /** On which side of this row the dragged one would land. */
  edge: Edge | null;
  isDragged: boolean;
};

/** A row that is put elsewhere in its list by dragging its handle. Give keys for the same. */
export function useRowDrag({ list, id, isLocked = false, onDrop }: RowDragOptions): RowDrag {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const latest = useRef(onDrop);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(() => void (latest.current = onDrop));
  useEffect(() => {
    const element = row.current;
    if (!element || isLocked) return;
    return combine(
      draggable({
        element,
        dragHandle: handle.current ?? element,
        getInitialData: () => ({ list, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data["list"] === list && source.data["id"] !== id,
        getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, self }) => {
          setEdge(null);
          latest.current(String(source.data["id"]), extractClosestEdge(self.data) === "top" ? "before" : "after");
        },
      }),
    );
  }, [list, id, isLocked]);
  return { row, handle, edge, isDragged };
}
