const thinkingTime = 8_000;
const waiting = new Set<(isLeaving: boolean) => void>();

/**
 * Does something in eight seconds, unless it is cancelled before; leaving the page does it at once.
 * `cancel` says whether it came in time.
 */
export function doLater(run: (isLeaving: boolean) => void): { cancel: () => boolean } {
  const cancel = () => {
    clearTimeout(timer);
    return waiting.delete(doIt);
  };
  const doIt = (isLeaving: boolean) => {
    cancel();
    run(isLeaving);
  };
  const timer = setTimeout(doIt, thinkingTime, false);
  waiting.add(doIt);
  return { cancel };
}

globalThis.addEventListener?.("pagehide", () => waiting.forEach((doIt) => doIt(true)));
