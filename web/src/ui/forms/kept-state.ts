import { useRef, useState } from "react";
import { keepUnsent, unsentAt } from "../../platform/store/unsent.ts";

/** What one types outside of a form, kept in the browser under its place as long as it differs from how it began; also when the page is gone. */
export function useKeptState<T>(place: string, initial: T): [T, (change: (former: T) => T) => void] {
  const [value, show] = useState(() => (unsentAt(place) as T | null) ?? initial); // kept below
  const latest = useRef({ value, initial });
  const set = (change: (former: T) => T) => {
    const next = change(latest.current.value);
    latest.current.value = next;
    keepUnsent(place, JSON.stringify(next) === JSON.stringify(latest.current.initial) ? null : next);
    show(next);
  };
  return [value, set];
}
