import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

/** Says something to those who listen instead of look: "Moved to Qualified, 3 of 12". */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text; // the same words twice must still be a change
  for (const listener of listeners) listener();
}

export function LiveRegion() {
  const text = useSyncExternalStore(listen, () => said);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) said = ""; // nobody is there to hear it
  };
}
