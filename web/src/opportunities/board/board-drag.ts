import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { type RefObject, useEffect, useState } from "react";
import { isOfKind } from "../../ui/lists/row-drag.ts";

/** Cards are dragged among cards. */
export const cardKind = "card";

type Element = RefObject<HTMLElement | null>;

/** A column takes cards anywhere, and scrolls while one is held near its ends. */
export function useColumnDrop(column: Element, scroller: Element, stageId: string): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!column.current || !scroller.current) return;
    return combine(
      dropTargetForElements({
        element: column.current,
        canDrop: ({ source }) => isOfKind(source.data, cardKind),
        getData: () => ({ place: stageId }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      autoScrollForElements({ element: scroller.current, canScroll: ({ source }) => isOfKind(source.data, cardKind) }),
    );
  }, [column, scroller, stageId]);
  return isOver;
}

/** The board scrolls sideways while a card is held at its edge. */
export function useSidewaysScroll(board: Element): void {
  useEffect(() => {
    if (!board.current) return;
    return autoScrollForElements({
      element: board.current,
      canScroll: ({ source }) => isOfKind(source.data, cardKind),
    });
  }, [board]);
}
