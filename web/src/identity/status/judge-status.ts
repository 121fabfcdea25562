import type { OutputOf } from "../../platform/api.ts";
import type { StateTone } from "../../ui/State.tsx";
import { isLogBehind } from "../backups/is-log-behind.ts";
import type { Backups } from "../queries.ts";

export type Status = OutputOf<"GET /status">;

/** What somebody should look at, and how soon. */
export const complaints = {
  diskFull: "bad",
  diskShort: "warn",
  fewConnections: "warn",
  noMailServer: "warn",
  mailsFailed: "warn",
  jobsLate: "bad",
  jobsGivenUp: "warn",
  backupFailed: "bad",
  backupNotListed: "bad",
  backupOld: "bad",
  logBehind: "bad",
  noBackup: "warn",
} satisfies Record<string, StateTone>;

export type Complaint = keyof typeof complaints;

const gigabyte = 1_000_000_000;
const day = 86_400_000;
/** A backup that is made each day has come by then, also where it took long. */
const oldest = 2 * day;
const latest = 300;

export function complaintOfDisk({ freeBytes, totalBytes }: Status["disk"]): Complaint | null {
  if (freeBytes < gigabyte) return "diskFull";
  return freeBytes < 20 * gigabyte && freeBytes < totalBytes / 10 ? "diskShort" : null;
}

export const complaintOfDatabase = ({ connections, mostConnections }: Status["database"]): Complaint | null =>
  connections > mostConnections * 0.9 ? "fewConnections" : null;

export function complaintOfMail({ isSet, failed }: Status["mail"]): Complaint | null {
  if (!isSet) return "noMailServer";
  return failed > 0 ? "mailsFailed" : null;
}

export function complaintOfJobs({ lateSeconds, givenUp }: Status["jobs"]): Complaint | null {
  if (lateSeconds > latest) return "jobsLate";
  return givenUp > 0 ? "jobsGivenUp" : null;
}

/** `now` in milliseconds. */
export function complaintOfBackups(
  { lastRun, notListed, isListing, items, schedule, log }: Backups,
  now: number,
): Complaint | null {
  if (lastRun?.problem) return "backupFailed";
  if (notListed) return "backupNotListed";
  const [newest] = items;
  if (!newest) return isListing ? null : "noBackup";
  if (newest.trial?.problem) return "backupFailed";
  if (schedule && now - Date.parse(newest.at) > oldest) return "backupOld";
  return isLogBehind({ log }, now) ? "logBehind" : null;
}
