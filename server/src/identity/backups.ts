import type { ScheduleBackups } from "@trato/domain/identity/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { BackupsHere } from "@trato/domain/identity/records.ts";
import type { BackupKeeper } from "../platform/backups/daily/keep-backups.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";

/** Which backups there are, whether each could be restored, and when the next is made. */
export async function listBackups({ site }: Context): Promise<BackupsHere> {
  const state = site.backups?.look();
  if (!state) return nobodyKeeps;
  const { backups, lastRun, log, ...told } = state;
  const ran = lastRun && { startedAt: lastRun.startedAt, endedAt: lastRun.endedAt, problem: lastRun.problem };
  const kept = log && {
    ranges: log.ranges.map(({ from, until, isCut }) => ({ from, until, isCut })),
    keptUntil: log.keptUntil,
    problem: log.problem,
  };
  const items = backups.map(({ file: _, ...backup }) => backup);
  return { ...told, lastRun: ran, items, log: kept } as BackupsHere; // moments as they are written
}

const nobodyKeeps: BackupsHere = {
  folder: null,
  hasRecipient: false,
  schedule: null,
  lastRun: null,
  isRunning: false,
  isListing: false,
  notListed: null,
  items: [],
  log: null,
};

/** A backup is made each day from now on, or none by itself. */
export async function scheduleBackups(ctx: Context, { at, keepDays }: ScheduleBackups): Promise<BackupsHere> {
  authorize(ctx, "backup.manage");
  const keeper = refuseWithoutKeys(ctx);
  const before = keeper.currentSchedule();
  const after = at === null ? null : { at, keepDays, timeZone: ctx.workspace.timeZone };
  await recordInDiary(ctx, "backup.scheduled", { kind: "setting", id: ctx.workspace.id }, { before, after });
  keeper.schedule(after);
  return listBackups(ctx);
}

/** One is made at once. */
export async function startBackup(ctx: Context): Promise<BackupsHere> {
  authorize(ctx, "backup.manage");
  const keeper = refuseWithoutKeys(ctx);
  await recordInDiary(ctx, "backup.started", { kind: "setting", id: ctx.workspace.id });
  keeper.startNow();
  return listBackups(ctx);
}

/** The identity is shown once, and only to whoever sits at the machine. */
function refuseWithoutKeys({ site: { backups } }: Context): BackupKeeper {
  if (backups?.hasRecipient()) return backups;
  throw new Refusal("conflict", "backup.no_recipient");
}
