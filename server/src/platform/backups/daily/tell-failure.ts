import { oneOfMany } from "../../database/one-of-many.ts";
import type { RememberedRun } from "./last-run.ts";

/** A backup that failed: when it was begun, and why. */
export type FailedRun = { startedAt: string; problem: string };

export type Hear = (failed: FailedRun) => Promise<void>;

/** Tells of a run that failed, once, as soon as whoever hears of it can: with the database he may be away. `look` comes again and again. */
export function failureTelling(
  last: RememberedRun,
  tell: (line: string) => void,
): { to: (hear: Hear) => void; look: () => void } {
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
      const now = last.read();
      if (now?.startedAt === failed.startedAt) last.keep({ ...now, isTold: true });
    } catch (error) {
      tellNowAndThen(error instanceof Error ? error : new Error(String(error)));
    } finally {
      isTelling = false;
    }
  };
  return {
    to: (hear) => (hearing = hear),
    look: () => {
      const run = last.read();
      if (!hearing || isTelling || !run?.startedAt || !run.problem || run.isTold) return;
      void tellOnce(hearing, { startedAt: run.startedAt, problem: run.problem });
    },
  };
}

const hour = 3_600_000;
