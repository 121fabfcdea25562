import { backupsPlace } from "../platform/backups/backups-place.ts";
import type { Trial } from "../platform/backups/kept-backups.ts";
import { rangesOf } from "../platform/backups/log/ranges.ts";
import { rangeInWords, usableLog } from "../platform/backups/log/restore-until.ts";
import { readConfig } from "../platform/config.ts";
import { megabytesOf } from "../platform/room.ts";
import { commandAlone, UsageError } from "./command.ts";

/** Which backups there are. */
export const backupsCommand = commandAlone({
  summary: "list the backups in a folder, the newest first",
  usage: `backups [--in <folder|s3://bucket/prefix>]

  --in  the folder or bucket (TRATO_BACKUPS_DIR, or backups in the data directory, unless given)`,
  options: { in: { type: "string" } },
  plan: ({ values, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    return async ({ print, tell }) => {
      const config = readConfig(process.env);
      const folder = values.in ?? config.backupsDir;
      const found = await backupsPlace(folder, config).list();
      for (const { at, bytes, file, trial } of found)
        print(`${at}  ${megabytesOf(bytes)} MB  ${inWords(trial)}  ${file}`);
      for (const range of rangesOf(await usableLog(folder, config))) print(`restore --until: ${rangeInWords(range)}`);
      if (found.length === 0) tell(`There is no backup in ${folder} yet`);
    };
  },
});

function inWords(trial: Trial | null): string {
  if (!trial) return "not tried";
  return trial.problem === null ? `restored by way of trial at ${trial.at}` : `could not be restored: ${trial.problem}`;
}
