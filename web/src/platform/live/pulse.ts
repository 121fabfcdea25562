const beat = 5_000;

/** Asks from time to time whether somebody is there, and fails once where no answer came until the next time. Answers are noted by `heard`. */
export function pulse(ask: () => void, fail: () => void): { heard: () => void; stop: () => void } {
  let isAwaited = false;
  const timer = setInterval(() => {
    if (isAwaited) {
      clearInterval(timer);
      fail();
      return;
    }
    isAwaited = true;
    ask();
  }, beat);
  return { heard: () => void (isAwaited = false), stop: () => clearInterval(timer) };
}
