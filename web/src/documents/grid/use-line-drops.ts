import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { type RefObject, useCallback, useEffect } from "react";
import { scrollerOf } from "../../ui/lists/scroller.ts";
import { type Drop, isOfKind, useRowDrops } from "../../ui/lists/row-drag.ts";
import { lineKind } from "../LineRow.tsx";
import type { DroppedAt } from "../line-edits.ts";

/** Puts a line where it is dropped; at the edge of the window the page scrolls along. */
export function useLineDrops(
  area: RefObject<HTMLElement | null>,
  { dropLine }: { dropLine: (id: string, at: DroppedAt) => void },
): void {
  useRowDrops(
    lineKind,
    useCallback((id: string, drop: Drop) => void ("row" in drop && dropLine(id, drop)), [dropLine]),
  );
  useEffect(() => {
    const element = area.current && scrollerOf(area.current);
    if (!element || element === document.documentElement) return undefined;
    return autoScrollForElements({
      element,
      canScroll: ({ source }) => isOfKind(source.data, lineKind),
    });
  }, [area]);
}
