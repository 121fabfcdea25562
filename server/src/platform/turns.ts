/** Gives everybody a turn. */
export type Turns = {
  /** Does the work when its turn comes, `of` whom it is; whoever no longer wants it (`signal`) loses the place. */
  take<T>(of: string, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
};

export type TurnsLimits = {
  /** How much is done at a time; of one and the same never more than one thing. */
  atOnce: number;
  mostWaiting: number;
  /** What to say to whoever has more waiting. */
  refusal: () => Error;
};

/** What of one waits, when it was last his turn, and whether it is now. */
type Line = { places: (() => void)[]; servedAt: number; isBusy: boolean };

/** Long work in fair order: whoever asks for much waits for himself, and holds up nobody else. */
export function turnsOf({ atOnce, mostWaiting, refusal }: TurnsLimits): Turns {
  const lines = new Map<string, Line>();
  let served = 0;

  const next = () => {
    for (const [of, { places, isBusy }] of lines) if (!isBusy && places.length === 0) lines.delete(of);
    const line = nextOf(lines, atOnce);
    if (!line) return;
    Object.assign(line, { servedAt: ++served, isBusy: true });
    line.places.shift()?.();
    next();
  };
  return {
    take: async (of, work, signal) => {
      signal.throwIfAborted();
      const line = lines.get(of) ?? { places: [], servedAt: 0, isBusy: false };
      if (line.places.length >= mostWaiting) throw refusal();
      lines.set(of, line);
      await turnIn(line, signal, next);
      try {
        signal.throwIfAborted(); // since the turn came
        return await work();
      } finally {
        line.isBusy = false;
        next();
      }
    },
  };
}

/** Waits at the end of a line; `next` is told of whoever comes or leaves. */
function turnIn(line: Line, signal: AbortSignal, next: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const come = () => {
      signal.removeEventListener("abort", leave);
      resolve();
    };
    const leave = () => {
      line.places = line.places.filter((each) => each !== come);
      next();
      reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    line.places.push(come);
    next();
  });
}

/** Of those who wait the one whose last turn is the longest ago; none where enough is being done. */
function nextOf(lines: ReadonlyMap<string, Line>, atOnce: number): Line | undefined {
  const all = [...lines.values()];
  if (all.filter(({ isBusy }) => isBusy).length >= atOnce) return undefined;
  return all
    .filter(({ isBusy, places }) => !isBusy && places.length > 0)
    .sort((one, other) => one.servedAt - other.servedAt)[0];
}
