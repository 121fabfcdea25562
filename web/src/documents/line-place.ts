import type { LinePlace } from "../ui/lists/DrawnLines.tsx";

/** What an element says of its place among lines of which not all are drawn. */
export function placeOf({ measure, count }: LinePlace, index: number) {
  return count === undefined
    ? {}
    : { ref: measure, "data-index": index, "aria-setsize": count, "aria-posinset": index + 1 };
}
