import { explainError } from "./http/explain-error.ts";
import { StartupError } from "./startup-error.ts";
import { toldStack } from "./told-error.ts";

/** What runs in this process, and how it ends: last started, first stopped. */
export type Lifetime = {
  /** Says how to stop what was just started; throws when the end was asked for meanwhile, so that nothing more is started. */
  onStop(stop: () => Promise<unknown>): void;
  /** Starts things; a stop that is asked for meanwhile waits for it, so that nothing half started is left running. */
  starting<T>(work: () => Promise<T>): Promise<T>;
  /** Stops everything and ends the process with this exit code. */
  stop(code: number): Promise<void>;
  /** Ends the process because of an error: one line when it says what to do, everything when it is a bug. */
  fail(error: unknown): Promise<void>;
};

/** A terminal sends an interrupt to the whole family of processes, and each hands it on: together they are one request. */
const sameRequest = 1_000;

/** Ends the process in order on SIGTERM, SIGINT and SIGHUP, and when the parent that handed over to us is gone; a second signal forces it. */
export function trackLifetime(): Lifetime {
  const stops: (() => Promise<unknown>)[] = [];
  let started: Promise<unknown> = Promise.resolve();
  let ending: Promise<void> | null = null;
  let askedAt = 0;

  const end = async (code: number) => {
    await started;
    const failed = await stopAll(stops);
    process.exit(failed ? 1 : code);
  };
  const stop = (code: number) => (ending ??= end(code));
  const ask = () => {
    if (askedAt > 0 && Date.now() - askedAt > sameRequest) process.exit(1);
    askedAt ||= Date.now();
    void stop(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, ask);
  process.on("disconnect", ask);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    onStop: (next) => {
      stops.unshift(next);
      if (ending) throw new StartupError("Stopped while it was starting");
    },
    starting: (work) => {
      const running = work();
      started = running.catch(() => undefined);
      return running;
    },
    stop,
    fail: async (error) => {
      if (!ending) report(error);
      await stop(1);
    },
  };
}

async function stopAll(stops: (() => Promise<unknown>)[]): Promise<boolean> {
  let failed = false;
  for (const stop of stops) {
    try {
      await stop();
    } catch (error) {
      failed = true;
      report(error);
    }
  }
  return failed;
}

function report(error: unknown): void {
  process.stderr.write(`trato: ${textOf(error)}\n`);
}

function textOf(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  return explainError(error) ?? toldStack(error);
}
