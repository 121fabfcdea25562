import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { readFollowed } from "../log/followed-log.ts";
import type { RememberedRun } from "./last-run.ts";
import { runQuietly } from "./run-quietly.ts";

/** Makes backups, each in a process of its own, which works when nobody else does, and may be ended at any point. */
export type BackupRuns = {
  isRunning: () => boolean;
  start: (due: string, keepDays: number) => void;
  stop: () => void;
};

export function backupRuns(
  { dataDir, backupsDir }: Config,
  last: RememberedRun,
  { tell, ended }: { tell: (line: string) => void; ended: () => void },
): BackupRuns {
  let running: ChildProcess | null = null;
  let over = false;
  return {
    isRunning: () => running !== null,
    start: (due, keepDays) => {
      const chain = readFollowed(dataDir)?.chain ?? null;
      const begun = { due, startedAt: new Date().toISOString(), endedAt: null, problem: null, chain };
      last.keep(begun);
      const args = [program, "backup", "--to", backupsDir, "--try", "--keep-days", String(keepDays)];
      running = runQuietly(args, dataDir, (problem) => {
        running = null;
        if (over) return; // it is made again by the next start
        last.keep({ ...begun, endedAt: new Date().toISOString(), problem });
        ended();
        if (problem) tell(`The backup failed: ${problem}`);
      });
    },
    stop: () => {
      over = true;
      running?.kill("SIGKILL");
    },
  };
}

const program = join(import.meta.dirname, "../../../trato.ts");
