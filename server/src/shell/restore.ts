import { identitiesIn, keptDrillIdentity } from "../platform/backups/keys.ts";
import { restoreBackup } from "../platform/backups/restore-backup.ts";
import { readConfig } from "../platform/config.ts";
import { StartupError } from "../platform/startup-error.ts";
import { commandAlone, UsageError } from "./command.ts";

/** A backup becomes a data directory again. */
export const restoreCommand = commandAlone({
  summary: "make a data directory of a backup, in an empty place",
  usage: `restore --from <file|folder|s3://bucket/prefix> --into <folder> [--identity <file>]

  --from      a backup, or a folder or bucket, of which the newest is taken
  --into      the new data directory: empty, or not there yet
  --identity  a file with the identity that was shown when the first backup was made (on the machine that made the
              backup Trato's own, in its data directory, does)

The rows of an own PostgreSQL go into the one that DATABASE_URL and DATABASE_OWNER_URL name, which is empty.`,
  options: { from: { type: "string" }, into: { type: "string" }, identity: { type: "string" } },
  plan: ({ values: { from, into, identity }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    if (!from) throw new UsageError("--from is missing: the backup, or the folder that holds it");
    if (!into) throw new UsageError("--into is missing: the new data directory");
    return async ({ print, tell }) => {
      const config = readConfig(process.env);
      const identities = identity ? identitiesIn(identity) : ownIdentity(config.dataDir);
      const { at, version } = await restoreBackup({ from, identities }, into, config, tell);
      print(
        `${into} holds what was there at ${at}, with Trato ${version}: start it with TRATO_DATA_DIR=${into} npm start`,
      );
    };
  },
});

function ownIdentity(dataDir: string): string[] {
  const own = keptDrillIdentity(dataDir);
  if (own) return [own];
  throw new StartupError("--identity is missing: the file with the identity that was shown with the first backup");
}
