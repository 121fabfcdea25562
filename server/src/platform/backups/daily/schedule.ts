import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addDays, type CalendarDate, localTime, type Moment } from "@trato/domain/dates.ts";
import * as z from "zod/mini";
import { keepFile } from "../keep-file.ts";
import { readJson } from "../read-json.ts";

const Schedule = z.object({ at: z.string(), timeZone: z.string(), keepDays: z.number() });

/** When Trato makes a backup by itself: each day at a time of the clock ("02:30") in a time zone; and how many days it is kept. */
export type Schedule = z.infer<typeof Schedule>;

const LastRun = z.object({
  due: z.string(),
  startedAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  problem: z.nullable(z.string()),
  isTold: z.optional(z.boolean()),
  chain: z.optional(z.nullable(z.string())),
});

/** What Trato last did of it: for which day and time, when, what went wrong, whether administrators were told so, and which chain of the log was followed. */
export type LastRun = z.infer<typeof LastRun>;

/** The last day and time on which one was due, as "2026-11-28 02:30": of two the later one sorts last. */
export function lastDue({ at, timeZone }: Schedule, now: Date): string {
  const local = localTime(timeZone, now.toISOString() as Moment); // an ISO moment by construction
  const today = local.slice(0, 10) as CalendarDate; // it begins with the day
  return `${local.slice(11, 16) >= at ? today : addDays(today, -1)} ${at}`;
}

// The schedule belongs to this machine and not to the database: a restored copy makes none by itself, and it is read while the database is down.

export const scheduleFile = "backup-schedule.json";
export const lastRunFile = "backup-last-run.json";

export const readSchedule = (dataDir: string): Schedule | null => read(dataDir, scheduleFile, Schedule);

export function keepSchedule(dataDir: string, schedule: Schedule | null): void {
  if (schedule) keep(dataDir, scheduleFile, schedule);
  else rmSync(join(dataDir, scheduleFile), { force: true });
}

export const readLastRun = (dataDir: string): LastRun | null => read(dataDir, lastRunFile, LastRun);

export function keepLastRun(dataDir: string, run: LastRun): void {
  keep(dataDir, lastRunFile, run);
}

/** In words, where a schedule was kept and can be read no longer, so that none is made by itself. */
export function problemOfSchedule(dataDir: string): string | null {
  const file = join(dataDir, scheduleFile);
  return existsSync(file) && readSchedule(dataDir) === null ? `${file} cannot be read: set the schedule again` : null;
}

function read<T>(dataDir: string, name: string, shape: z.ZodMiniType<T>): T | null {
  try {
    return readJson(readFileSync(join(dataDir, name), "utf8"), shape);
  } catch {
    return null; // it is not there, or the disk does not give it
  }
}

const keep = (dataDir: string, name: string, value: unknown): void =>
  keepFile(join(dataDir, name), `${JSON.stringify(value)}\n`);
