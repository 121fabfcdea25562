import { setTimeout as pause } from "node:timers/promises";
import type { JobHelpers, Task } from "graphile-worker";
import { isLost } from "../database/lost.ts";
import { interrupted, markTold } from "./free-abandoned-jobs.ts";

/** What one kind of job does, and what is said where it was tried in vain: after `tries`, or as often as the queue tries. */
export type JobKind = {
  run: (payload: unknown, helpers: JobHelpers) => Promise<void>;
  giveUp?: (payload: unknown, jobId: string) => Promise<void>;
  tries?: number;
};

/**
 * Runs a job through losses of the database: they are no failure of the job, which goes on within the same try when the database is back,
 * as long as `over` has not come. What fails at its last try is given up.
 */
export function persevere(kind: JobKind, over: AbortSignal): Task {
  return async (payload, helpers) => {
    for (let patience = 100; ; patience = Math.min(2 * patience, 2_000)) {
      try {
        return await tryOrGiveUp(kind, payload, helpers, over);
      } catch (error) {
        if (over.aborted) throw new Error(interrupted, { cause: error });
        if (!isLost(error)) throw error;
        await pause(patience, undefined, { signal: over }).catch(() => undefined); // the end cuts it short
      }
    }
  };
}

async function tryOrGiveUp(
  { run, giveUp, tries }: JobKind,
  payload: unknown,
  helpers: JobHelpers,
  over: AbortSignal,
): Promise<void> {
  const { id, attempts, max_attempts: most } = helpers.job;
  try {
    await run(payload, helpers);
  } catch (error) {
    if (giveUp && !isLost(error) && !over.aborted && attempts >= (tries ?? most)) {
      await giveUp(payload, id);
      await markTold(helpers, id);
    }
    throw error;
  }
}
