import { keptBackups, type Trial } from "../platform/backups/kept-backups.ts";
import { readConfig } from "../platform/config.ts";
import { megabytesOf } from "../platform/room.ts";
import { commandAlone, UsageError } from "./command.ts";

/** Which backups there are. */
export const backupsCommand = commandAlone({
  summary: "list the backups in a folder, the newest first",
  usage: `backups [--in <folder>]

  --in  the folder (TRATO_BACKUPS_DIR, or backups in the data directory, unless given)`,
  options: { in: { type: "string" } },
  plan: ({ values, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    return async ({ print, tell }) => {
      const folder = values.in ?? readConfig(process.env).backupsDir;
      const found = keptBackups(folder);
      for (const { at, bytes, file, trial } of found)
        print(`${at}  ${megabytesOf(bytes)} MB  ${inWords(trial)}  ${file}`);
      if (found.length === 0) tell(`There is no backup in ${folder} yet`);
    };
  },
});

function inWords(trial: Trial | null): string {
  if (!trial) return "not tried";
  return trial.problem === null ? `restored by way of trial at ${trial.at}` : `could not be restored: ${trial.problem}`;
}
