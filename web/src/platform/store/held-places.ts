import { useEffect } from "react";

const held = new Map<string, number>();

/** A field or form of this place stands on the page: what was typed there is given up there. */
export function useHeldPlace(place: string | null): void {
  useEffect(() => (place === null ? undefined : hold(place)), [place]);
}

export const isHeld = (place: string): boolean => held.has(place);

/** Until it is called off; a place may be held several times. */
export function hold(place: string): () => void {
  held.set(place, (held.get(place) ?? 0) + 1);
  return () => {
    const others = (held.get(place) ?? 1) - 1;
    if (others > 0) held.set(place, others);
    else held.delete(place);
  };
}
