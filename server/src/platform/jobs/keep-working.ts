import { setTimeout as pause } from "node:timers/promises";
import type { Runner } from "graphile-worker";

/** Keeps a queue's runner at work: one that gave up, because the database went away under a job, is replaced. Returns how to stop. */
export async function keepWorking(
  start: () => Promise<Runner>,
  report: (error: Error) => void,
): Promise<() => Promise<void>> {
  let runner = await start();
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  const endRunner = () => runner.stop().catch(() => undefined); // it may have given up already

  const startAgain = async (): Promise<void> => {
    await pause(1_000, undefined, { signal: over.signal });
    try {
      runner = await start();
    } catch (error) {
      report(error instanceof Error ? error : new Error(String(error)));
      await startAgain();
    }
  };
  const keep = async (): Promise<void> => {
    while (!isOver()) {
      await runner.promise.catch(report);
      if (!isOver()) await startAgain();
    }
  };
  const kept = keep().catch(() => undefined); // the pause is cut short by the end
  return async () => {
    over.abort();
    await endRunner();
    await kept;
    await endRunner(); // one that was just being started
  };
}
