import { oneOfMany } from "../../database/one-of-many.ts";
import type { RememberedRun } from "./last-run.ts";

/** A backup that failed: when it was begun, and why. */
export type FailedRun = { startedAt: string; problem: string };

export type Hear = (failed: FailedRun) => Promise<void>;

/** `look` comes again and again. */
export type FailureTelling = { to: (hear: Hear) => void; look: () => void };

/** Tells of a run that failed, once, as soon as whoever hears of it can: with the database he may be away. */
export function failureTelling(last: RememberedRun, tell: (line: string) => void): FailureTelling {
  const untold = () => {
    const run = last.read();
    return run?.startedAt && run.problem && !run.isTold ? { startedAt: run.startedAt, problem: run.problem } : null;
  };
  const told = ({ startedAt }: FailedRun) => {
    const now = last.read();
    if (now?.startedAt === startedAt) last.keep({ ...now, isTold: true });
  };
  return tellingOf({ untold, told }, tell);
}

/** The same of whatever failed and was not told yet. */
export function tellingOf(
  { untold, told }: { untold: () => FailedRun | null; told: (failed: FailedRun) => void },
  tell: (line: string) => void,
): FailureTelling {
  const tellNowAndThen = oneOfMany(
    ({ message }) => tell(`No mail tells yet of the backup that failed: ${message}`),
    hour,
  );
  let hearing: Hear | null = null;
  let isTelling = false;
  const tellOnce = async (hear: Hear, failed: FailedRun) => {
    isTelling = true;
    try {
      await hear(failed);
      told(failed);
    } catch (error) {
      tellNowAndThen(error instanceof Error ? error : new Error(String(error)));
    } finally {
      isTelling = false;
    }
  };
  return {
    to: (hear) => (hearing = hear),
    look: () => {
      const failed = hearing && !isTelling ? untold() : null;
      if (hearing && failed) void tellOnce(hearing, failed);
    },
  };
}

const hour = 3_600_000;
