import { type RefObject, useLayoutEffect, useRef } from "react";

/** Scrolls to where it was left. What was just made stands at its start: to say so would make the browser lay it out once more. */
export function useScrolledTo(
  scroller: RefObject<HTMLElement | null>,
  side: "left" | "top",
  place: () => number,
): void {
  const isFresh = useRef(true);
  useLayoutEffect(() => {
    if (!isFresh.current || place() > 0) scroller.current?.scrollTo({ [side]: place() });
    isFresh.current = false;
  }, [scroller, side, place]);
}
