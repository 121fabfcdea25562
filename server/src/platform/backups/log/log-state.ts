import { type FailedRun, type FailureTelling, tellingOf } from "../daily/tell-failure.ts";
import type { LogKeeper, LogState } from "./keep-log.ts";
import type { Range } from "./ranges.ts";

/** The same times, of which the last reaches until all is known to be kept where its chain is the one that is sent. */
export function rangesUntilNow(ranges: readonly Range[], { chain, keptUntil }: LogState): Range[] {
  return ranges.map((range, index) => {
    const goesOn = index === ranges.length - 1 && range.chain === chain && !range.isCut;
    return goesOn && keptUntil && keptUntil > range.until ? { ...range, until: keptUntil } : range;
  });
}

/** Tells of a log that cannot be kept for a while already, once a day. */
export function logFailureTelling(log: Pick<LogKeeper, "state">, tell: (line: string) => void): FailureTelling {
  let last = "";
  const untold = () => {
    const failed = failureOfLog(log.state(), Date.now());
    return failed?.startedAt === last ? null : failed;
  };
  return tellingOf({ untold, told: ({ startedAt }) => (last = startedAt) }, tell);
}

const [aWhile, aDay] = [900_000, 86_400_000];

/** One failure a day from when it was kept last, also over new starts. */
export function failureOfLog(state: LogState | null, now: number): FailedRun | null {
  if (!state?.problem || now - Date.parse(state.problem.since) < aWhile) return null;
  const { keptUntil, problem } = state;
  const began = Date.parse(keptUntil ?? problem.since);
  const startedAt = new Date(began + Math.floor((now - began) / aDay) * aDay).toISOString();
  const what = keptUntil ? `Nothing that was written after ${keptUntil} is kept` : "The log is not kept";
  return { startedAt, problem: `${what}: ${problem.text}` };
}
