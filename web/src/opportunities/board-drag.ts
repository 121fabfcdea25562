import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useState } from "react";

type Edge = "top" | "bottom";

/** Where a card was dropped: on the edge of another one, or in a column but on none of its cards. */
export type Drop = { card: string; edge: Edge } | { stageId: string };

let dragged: string | null = null;

/** The card that is being dragged; it stays drawn even when its column scrolls away from it. */
export const draggedCard = (): string | null => dragged;

/** Lets a card be dragged, and be dropped on; says what its row has to show of it. */
export function useCardDrag(row: RefObject<HTMLElement | null>, id: string, isMovable: boolean) {
  const [isDragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  useEffect(() => {
    const element = row.current;
    if (!element || !isMovable) return;
    return combine(
      draggable({
        element,
        getInitialData: () => ({ card: id }),
        onDragStart: () => {
          dragged = id;
          setDragged(true);
        },
        onDrop: () => {
          dragged = null;
          setDragged(false);
        },
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isCard(source.data),
        getData: ({ input }) => attachClosestEdge({ card: id }, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source }) => setEdge(source.data["card"] === id ? null : edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [row, id, isMovable]);
  return { isDragged, edge };
}

/** A column takes cards anywhere, and scrolls while one is held near its ends. */
export function useColumnDrop(
  column: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  stageId: string,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!column.current || !scroller.current) return;
    return combine(
      dropTargetForElements({
        element: column.current,
        canDrop: ({ source }) => isCard(source.data),
        getData: () => ({ stageId }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      autoScrollForElements({ element: scroller.current, canScroll: ({ source }) => isCard(source.data) }),
    );
  }, [column, scroller, stageId]);
  return isOver;
}

/** The board scrolls sideways while a card is held at its edge, and hears where it was dropped. */
export function useBoardDrop(board: RefObject<HTMLElement | null>, onDrop: (card: string, drop: Drop) => void): void {
  useEffect(() => {
    if (!board.current) return;
    return combine(
      autoScrollForElements({ element: board.current, canScroll: ({ source }) => isCard(source.data) }),
      monitorForElements({
        canMonitor: ({ source }) => isCard(source.data),
        onDrop: ({ source, location }) => {
          const card = textOf(source.data["card"]);
          const target = location.current.dropTargets[0];
          const drop = target && dropOf(target.data);
          if (card && drop) onDrop(card, drop);
        },
      }),
    );
  }, [board, onDrop]);
}

type Given = Record<string | symbol, unknown>;

function dropOf(data: Given): Drop | null {
  const card = textOf(data["card"]);
  const stageId = textOf(data["stageId"]);
  if (card) return { card, edge: edgeOf(data) };
  return stageId ? { stageId } : null;
}

const edgeOf = (data: Given): Edge => (extractClosestEdge(data) === "bottom" ? "bottom" : "top");
const isCard = (data: Given): boolean => textOf(data["card"]) !== undefined;
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
