/** Work that is asked for again and again, and done for all who asked meanwhile together. */
export type Soon = {
  ask: () => void;
  /** Does now what was asked for, and nothing more after it. */
  stop: () => Promise<void>;
};

export type Pace = {
  /** How long after the first who asks. */
  after: number;
  /** How long from one end to the next beginning at least. */
  pause: number;
};

/** Does the work soon after it is asked for, never twice at once and not too often. The work itself does not fail. */
export function soon(work: () => Promise<void>, { after, pause }: Pace): Soon {
  let isAsked = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let endedAt = -Infinity;
  const run = async () => {
    [isAsked, timer] = [false, null];
    await work();
    [running, endedAt] = [null, performance.now()];
    plan();
  };
  const plan = () => {
    if (isAsked && !isStopped && !running)
      timer ??= setTimeout(() => (running = run()), Math.max(after, endedAt + pause - performance.now()));
  };
  return {
    ask: () => {
      isAsked = true;
      plan();
    },
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
      if (isAsked) await work();
    },
  };
}
