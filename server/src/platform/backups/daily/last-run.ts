import { keepLastRun, type LastRun, readLastRun } from "./schedule.ts";

export type RememberedRun = { read: () => LastRun | null; keep: (run: LastRun) => void };

export const neverRan = { startedAt: null, endedAt: null, problem: null };

/** Remembers how the last backup went, on the disk; on one that takes nothing any more, only as long as Trato runs, which is told. */
export function rememberedRun(dataDir: string, tell: (line: string) => void): RememberedRun {
  let unkept: LastRun | null = null;
  return {
    read: () => unkept ?? readLastRun(dataDir),
    keep: (run) => {
      try {
        keepLastRun(dataDir, run);
        unkept = null;
      } catch (error) {
        unkept = run;
        tell(`How the backup went cannot be written down: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
