import { useSyncExternalStore } from "react";

const minute = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let now = Date.now();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** What time it is, as whatever says how long ago something was needs it: one clock for all, that goes on each minute while somebody looks. */
function currentMinute(): number {
  if (timer === null || Math.abs(Date.now() - now) > minute) now = Date.now();
  return now;
}

export const useNow = (): number => useSyncExternalStore(subscribe, currentMinute);
