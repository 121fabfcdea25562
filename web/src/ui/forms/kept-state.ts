import { useRef, useState } from "react";
import { useHeldPlace } from "../../platform/store/held-places.ts";
import { keepUnsent, unsentAt } from "../../platform/store/unsent.ts";

type Kept<T> = [
  value: T,
  set: (change: (former: T) => T) => void,
  /** Whether it was typed before, and stands here again. */
  isFound: boolean,
];

/** What one types outside of a form, kept in the browser under its place as long as it differs from how it began; also when the page is gone. */
export function useKeptState<T>(place: string, initial: T): Kept<T> {
  const [found] = useState(() => unsentAt(place) as T | null); // kept below
  useHeldPlace(place);
  const [value, show] = useState(found ?? initial);
  const [began] = useState(initial);
  const latest = useRef(value);
  const isAsItBegan = (other: T) => JSON.stringify(other) === JSON.stringify(began);
  const set = (change: (former: T) => T) => {
    const next = change(latest.current);
    latest.current = next;
    keepUnsent(place, isAsItBegan(next) ? null : next);
    show(next);
  };
  return [value, set, found !== null && !isAsItBegan(value)];
}
