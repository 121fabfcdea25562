import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { backupsPlace } from "./backups-place.ts";
import { hasRecipient } from "./keys.ts";
import type { KeptBackup } from "./kept-backups.ts";
import {
  keepLastRun,
  keepSchedule,
  lastDue,
  type LastRun,
  readLastRun,
  readSchedule,
  type Schedule,
} from "./schedule.ts";

/** How it stands with the backups of this machine. */
export type BackupState = {
  folder: string;
  hasRecipient: boolean;
  schedule: Schedule | null;
  lastRun: LastRun | null;
  isRunning: boolean;
  backups: KeptBackup[];
  /** Why they cannot be listed now. */
  notListed: string | null;
};

/** Makes the backups of a Trato that runs, and tells how it stands with them. */
export type BackupKeeper = {
  look: () => Promise<BackupState>;
  hasRecipient: () => boolean;
  currentSchedule: () => Schedule | null;
  schedule: (schedule: Schedule | null) => void;
  startNow: () => void;
  stop: () => void;
};

/** Each in a process of its own, which works when nobody else does, and may be ended at any point. */
export function keepBackups(config: Config, tell: (line: string) => void): BackupKeeper {
  const { dataDir, backupsDir } = config;
  let running: ChildProcess | null = null;
  let over = false;

  const run = (due: string, keepDays: number) => {
    const begun = { due, startedAt: new Date().toISOString(), endedAt: null, problem: null };
    keepLastRun(dataDir, begun);
    running = begin(dataDir, backupsDir, keepDays, (problem) => {
      running = null;
      if (over) return; // it is made again by the next start
      keepLastRun(dataDir, { ...begun, endedAt: new Date().toISOString(), problem });
      if (problem) tell(`The backup failed: ${problem}`);
    });
  };
  const watch = setInterval(() => {
    const schedule = readSchedule(dataDir);
    if (!running && schedule && isDue(dataDir, schedule)) run(lastDue(schedule, new Date()), schedule.keepDays);
  }, aWhile);
  return {
    look: async () => ({ ...(await stateOf(config)), isRunning: running !== null }),
    hasRecipient: () => hasRecipient(dataDir),
    currentSchedule: () => readSchedule(dataDir),
    schedule: (schedule) => changeSchedule(dataDir, schedule),
    startNow: () => {
      if (!running) run(readLastRun(dataDir)?.due ?? "", readSchedule(dataDir)?.keepDays ?? longest);
    },
    stop: () => {
      over = true;
      clearInterval(watch);
      running?.kill("SIGKILL");
    },
  };
}

/** A new time has not come yet before it comes for the first time. */
function changeSchedule(dataDir: string, schedule: Schedule | null): void {
  const last = readLastRun(dataDir) ?? { startedAt: null, endedAt: null, problem: null };
  if (schedule) keepLastRun(dataDir, { ...last, due: lastDue(schedule, new Date()) });
  keepSchedule(dataDir, schedule);
}

function isDue(dataDir: string, schedule: Schedule): boolean {
  const last = readLastRun(dataDir);
  const wasCutOff = last !== null && last.startedAt !== null && last.endedAt === null;
  return hasRecipient(dataDir) && (wasCutOff || lastDue(schedule, new Date()) > (last?.due ?? ""));
}

const stateOf = async (config: Config): Promise<Omit<BackupState, "isRunning">> => ({
  folder: config.backupsDir,
  hasRecipient: hasRecipient(config.dataDir),
  schedule: readSchedule(config.dataDir),
  lastRun: readLastRun(config.dataDir),
  ...(await listed(config)),
});

async function listed(config: Config): Promise<Pick<BackupState, "backups" | "notListed">> {
  try {
    return { backups: await backupsPlace(config.backupsDir, config).list(), notListed: null };
  } catch (error) {
    return { backups: [], notListed: error instanceof Error ? error.message : String(error) };
  }
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
  workInQuietMoments(child);
  let said = "";
  child.stderr.on("data", (chunk) => (said = `${said}${String(chunk)}`.slice(-mostSaid)));
  child.on("error", (error) => (said = error.message));
  child.on("close", (code) => {
    const lastLine = said
      .trim()
      .split("\n")
      .at(-1)
      ?.replace(/^trato: /, "");
    end(code === 0 ? null : lastLine || `it ended with ${code}`);
  });
  return child;
}

const program = join(import.meta.dirname, "../../trato.ts");
const aWhile = 10_000;
const mostSaid = 10_000;
const longest = 9_999;

function workInQuietMoments({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, 5);
  } catch {
    // it ended already, or must not be moved
  }
}
