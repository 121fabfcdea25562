import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { RememberedRun } from "./last-run.ts";

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
      const begun = { due, startedAt: new Date().toISOString(), endedAt: null, problem: null };
      last.keep(begun);
      running = begin(dataDir, backupsDir, keepDays, (problem) => {
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

/** Hands over in words what went wrong, null when nothing did. */
function begin(
  dataDir: string,
  backupsDir: string,
  keepDays: number,
  end: (problem: string | null) => void,
): ChildProcess {
  const args = ["backup", "--to", backupsDir, "--try", "--keep-days", String(keepDays)];
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, TRATO_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  let hasEnded = false;
  const finish = (problem: string | null) => {
    if (!hasEnded) end(problem);
    hasEnded = true;
  };
  child.on("error", ({ message }) => child.pid ?? finish(message)); // what did not begin may never close
  workInQuietMoments(child);
  child.stderr?.on("data", (chunk) => (said = `${said}${String(chunk)}`.slice(-mostSaid)));
  child.on("close", (code) => {
    const lastLine = said
      .trim()
      .split("\n")
      .at(-1)
      ?.replace(/^trato: /, "");
    finish(code === 0 ? null : lastLine || `it ended with ${code}`);
  });
  return child;
}

const program = join(import.meta.dirname, "../../../trato.ts");
const mostSaid = 10_000;

function workInQuietMoments({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, 5);
  } catch {
    // it ended already, or must not be moved
  }
}
