/** Work that is asked for again and again, and done for all who asked meanwhile together. */
export type Soon = {
  ask: () => void;
  /** Does now what was asked for, and nothing more after it. */
  stop: () => Promise<void>;
};

export type Pace = {
  /** How long after the first who asks. */
  after: number;
  /** How long from one end to the next beginning, where the work is long; quick work pauses less. */
  pause: number;
};

/** Work that is asked for without end takes a fifth of the time, as long as its pause allows that, and begins not more often than this. */
const pausesAsLong = 4;
const leastPause = 20;

/** Does the work soon after it is asked for, never twice at once and not too often. The work itself does not fail. */
export function soon(work: () => Promise<void>, { after, pause }: Pace): Soon {
  let isAsked = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let restedAt = -Infinity;
  const run = async () => {
    [isAsked, timer] = [false, null];
    const beganAt = performance.now();
    await work();
    const endedAt = performance.now();
    [running, restedAt] = [null, endedAt + Math.min(pause, Math.max(leastPause, pausesAsLong * (endedAt - beganAt)))];
    plan();
  };
  const plan = () => {
    if (isAsked && !isStopped && !running)
      timer ??= setTimeout(() => (running = run()), Math.max(after, restedAt - performance.now()));
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
