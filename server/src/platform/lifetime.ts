import { StartupError } from "./startup-error.ts";

/** What runs in this process, and how it ends: last started, first stopped. */
export type Lifetime = {
  onStop(stop: () => Promise<unknown>): void;
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
  let ending: Promise<void> | null = null;
  let askedAt = 0;

  const stop = (code: number) => (ending ??= stopAll(stops).then((failed) => process.exit(failed ? 1 : code)));
  const ask = () => {
    if (askedAt > 0 && Date.now() - askedAt > sameRequest) process.exit(1);
    askedAt ||= Date.now();
    void stop(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, ask);
  process.on("disconnect", ask);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    onStop: (next) => void stops.unshift(next),
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
  const text = error instanceof StartupError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`trato: ${text}\n`);
}
