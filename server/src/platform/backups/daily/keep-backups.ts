import type { Config } from "../../config.ts";
import { oneOfMany } from "../../database/one-of-many.ts";
import { hasRecipient } from "../keys.ts";
import type { Listed } from "../listed-backups.ts";
import { keepLog, type LogState, type WrittenTo } from "../log/keep-log.ts";
import type { Range } from "../log/ranges.ts";
import { logFailureTelling, rangesUntilNow } from "../log/log-state.ts";
import { listedFor } from "./listed-for.ts";
import { neverRan, rememberedRun } from "./last-run.ts";
import { backupRuns } from "./run-backup.ts";
import { keepSchedule, lastDue, type LastRun, problemOfSchedule, readSchedule, type Schedule } from "./schedule.ts";
import { failureTelling, type Hear } from "./tell-failure.ts";

/** How it stands with the backups of this machine. */
export type BackupState = Omit<Listed, "ranges"> & {
  folder: string;
  hasRecipient: boolean;
  schedule: Schedule | null;
  lastRun: LastRun | null;
  isRunning: boolean;
  /** With the times of which any moment can be restored; null where no log is kept. */
  log: (LogState & { ranges: Range[] }) | null;
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
  /** Up to where the embedded database has written, so that its log is kept with the backups. */
  keepLogOf: (writtenTo: WrittenTo) => void;
  stop: () => void;
};

export function keepBackups(config: Config, tell: (line: string) => void): BackupKeeper {
  const { dataDir } = config;
  const last = rememberedRun(dataDir, tell);
  const listed = listedFor(config);
  const log = keepLog(config, tell);
  const failures = [failureTelling(last, tell), logFailureTelling(log, tell)];
  const runs = backupRuns(config, last, { tell, ended: listed.refresh });

  const look = () => {
    for (const each of failures) each.look();
    const schedule = readSchedule(dataDir);
    log.look(schedule !== null && hasRecipient(dataDir));
    if (!runs.isRunning() && schedule && isDue(dataDir, schedule, last.read(), log.state()))
      runs.start(lastDue(schedule, new Date()), schedule.keepDays);
    const problem = problemOfSchedule(dataDir);
    if (problem) throw new Error(problem);
  };
  const watch = setInterval(guarded(look, tell), aWhile);
  return {
    look: () => ({ ...stateOf(config, last.read(), listed.look(), log.state()), isRunning: runs.isRunning() }),
    hasRecipient: () => hasRecipient(dataDir),
    currentSchedule: () => readSchedule(dataDir),
    schedule: (schedule) => {
      if (schedule) last.keep({ ...(last.read() ?? neverRan), due: lastDue(schedule, new Date()) }); // a new time has not come yet
      keepSchedule(dataDir, schedule);
    },
    startNow: () => {
      if (!runs.isRunning()) runs.start(last.read()?.due ?? "", readSchedule(dataDir)?.keepDays ?? longest);
    },
    tellFailuresTo: (hear) => failures.forEach(({ to }) => to(hear)),
    keepLogOf: log.watch,
    stop: () => {
      clearInterval(watch);
      log.stop();
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

/** Also where a chain of the log has begun, from which nothing can be restored before the next backup; once an hour, if it begins again and again. */
function isDue(dataDir: string, schedule: Schedule, last: LastRun | null, log: LogState | null): boolean {
  const wasCutOff = last !== null && last.startedAt !== null && last.endedAt === null;
  const isLogWithoutBackup = Boolean(log?.chain) && log?.chain !== last?.chain && !(last?.chain && hasJustBegun(last));
  const isDay = lastDue(schedule, new Date()) > (last?.due ?? "");
  return hasRecipient(dataDir) && (wasCutOff || isDay || isLogWithoutBackup);
}

const hasJustBegun = ({ startedAt }: LastRun): boolean => Date.now() - Date.parse(startedAt ?? "") < 3_600_000;

function stateOf(
  config: Config,
  lastRun: LastRun | null,
  { ranges, ...listed }: Listed,
  log: LogState | null,
): Omit<BackupState, "isRunning"> {
  const problem = problemOfSchedule(config.dataDir);
  return {
    ...listed,
    folder: config.backupsDir,
    hasRecipient: hasRecipient(config.dataDir),
    schedule: readSchedule(config.dataDir),
    lastRun: problem ? { due: "", ...neverRan, ...lastRun, problem } : lastRun,
    log: log && { ...log, ranges: rangesUntilNow(ranges, log) },
  };
}
