import type { Config } from "../../config.ts";
import { oneOfMany } from "../../database/one-of-many.ts";
import { backupsPlace, type BackupsPlace } from "../backups-place.ts";
import { hasRecipient } from "../keys.ts";
import type { KeptBackup } from "../kept-backups.ts";
import { type Listed, listedBackups } from "../listed-backups.ts";
import { neverRan, rememberedRun } from "./last-run.ts";
import { backupRuns } from "./run-backup.ts";
import { keepSchedule, lastDue, type LastRun, problemOfSchedule, readSchedule, type Schedule } from "./schedule.ts";
import { failureTelling, type Hear } from "./tell-failure.ts";

/** How it stands with the backups of this machine. */
export type BackupState = Listed & {
  folder: string;
  hasRecipient: boolean;
  schedule: Schedule | null;
  lastRun: LastRun | null;
  isRunning: boolean;
};

/** Makes the backups of a Trato that runs, and tells how it stands with them. */
export type BackupKeeper = {
  look: () => BackupState;
  hasRecipient: () => boolean;
  currentSchedule: () => Schedule | null;
  schedule: (schedule: Schedule | null) => void;
  startNow: () => void;
  /** Who hears, once, of each backup that failed. */
  tellFailuresTo: (hear: Hear) => void;
  stop: () => void;
};

export function keepBackups(config: Config, tell: (line: string) => void): BackupKeeper {
  const { dataDir } = config;
  const last = rememberedRun(dataDir, tell);
  const listed = listedBackups(listOf(config));
  const failures = failureTelling(last, tell);
  const runs = backupRuns(config, last, { tell, ended: listed.refresh });

  const look = () => {
    failures.look();
    const schedule = readSchedule(dataDir);
    if (!runs.isRunning() && schedule && isDue(dataDir, schedule, last.read()))
      runs.start(lastDue(schedule, new Date()), schedule.keepDays);
    const problem = problemOfSchedule(dataDir);
    if (problem) throw new Error(problem);
  };
  const watch = setInterval(guarded(look, tell), aWhile);
  return {
    look: () => ({ ...stateOf(config, last.read()), ...listed.look(), isRunning: runs.isRunning() }),
    hasRecipient: () => hasRecipient(dataDir),
    currentSchedule: () => readSchedule(dataDir),
    schedule: (schedule) => {
      if (schedule) last.keep({ ...(last.read() ?? neverRan), due: lastDue(schedule, new Date()) }); // a new time has not come yet
      keepSchedule(dataDir, schedule);
    },
    startNow: () => {
      if (!runs.isRunning()) runs.start(last.read()?.due ?? "", readSchedule(dataDir)?.keepDays ?? longest);
    },
    tellFailuresTo: failures.to,
    stop: () => {
      clearInterval(watch);
      runs.stop();
    },
  };
}

const aWhile = 10_000;
const longest = 9_999;

/** What is done by itself ends nobody when it fails: the reason is told now and then. */
function guarded(work: () => void, tell: (line: string) => void): () => void {
  const tellNowAndThen = oneOfMany(({ message }) => tell(`No backup is made by itself: ${message}`), 3_600_000);
  return () => {
    try {
      work();
    } catch (error) {
      tellNowAndThen(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

function isDue(dataDir: string, schedule: Schedule, last: LastRun | null): boolean {
  const wasCutOff = last !== null && last.startedAt !== null && last.endedAt === null;
  return hasRecipient(dataDir) && (wasCutOff || lastDue(schedule, new Date()) > (last?.due ?? ""));
}

function stateOf(config: Config, lastRun: LastRun | null): Omit<BackupState, keyof Listed | "isRunning"> {
  const problem = problemOfSchedule(config.dataDir);
  return {
    folder: config.backupsDir,
    hasRecipient: hasRecipient(config.dataDir),
    schedule: readSchedule(config.dataDir),
    lastRun: problem ? { due: "", ...neverRan, ...lastRun, problem } : lastRun,
  };
}

/** Where they are is opened once, and remembers what it was told of their trials. */
function listOf(config: Config): () => Promise<KeptBackup[]> {
  let place: BackupsPlace | null = null;
  return async () => (place ??= backupsPlace(config.backupsDir, config)).list();
}
