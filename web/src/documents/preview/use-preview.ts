import { useSyncExternalStore } from "react";

const storageKey = "trato.preview";
const listeners = new Set<() => void>();

const isOpen = (): boolean => localStorage.getItem(storageKey) === "open";

function toggle(): void {
  localStorage.setItem(storageKey, isOpen() ? "folded" : "open");
  for (const listener of listeners) listener();
}

/** Whether documents are shown beside their editors, as they will be printed; each browser keeps it. */
export function usePreview(): [isOpen: boolean, toggle: () => void] {
  const is = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOpen);
  return [is, toggle];
}
