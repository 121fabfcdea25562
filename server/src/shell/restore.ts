import { identitiesIn, keptDrillIdentity } from "../platform/backups/keys.ts";
import { isMoment } from "../platform/backups/log/meant-moment.ts";
import { newest, type RestoredUntil, restoreUntil } from "../platform/backups/log/restore-until.ts";
import { restoreBackup } from "../platform/backups/restore-backup.ts";
import { type Config, readConfig } from "../platform/config.ts";
import { StartupError } from "../platform/startup-error.ts";
import { commandAlone, UsageError } from "./command.ts";

/** A backup becomes a data directory again. */
export const restoreCommand = commandAlone({
  summary: "make a data directory of a backup, in an empty place",
  usage: `restore --from <file|folder|s3://bucket/prefix> --into <folder> [--identity <file>] [--until <moment>]

  --from      a backup, or a folder or bucket, of which the newest is taken
  --into      the new data directory: empty, or not there yet
  --identity  a file with the identity that was shown when the first backup was made (on the machine that made the
              backup Trato's own, in its data directory, does)
  --until     the moment to restore: "2026-11-29 03:15" in the workspace's time zone, 2026-11-29T03:15:00Z, or latest; where
              the log is kept with the backups (the command backups says of which moments)

The rows of an own PostgreSQL go into the one that DATABASE_URL and DATABASE_OWNER_URL name, which is empty.`,
  options: {
    from: { type: "string" },
    into: { type: "string" },
    identity: { type: "string" },
    until: { type: "string" },
  },
  plan: ({ values: { from, into, identity, until }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    if (!from) throw new UsageError("--from is missing: the backup, or the folder that holds it");
    if (!into) throw new UsageError("--into is missing: the new data directory");
    if (until !== undefined && until !== newest && !isMoment(until))
      throw new UsageError(`--until is a moment like "2026-11-29 03:15" or 2026-11-29T03:15:00Z, or ${newest}`);
    return async ({ print, tell }) => {
      const config = readConfig(process.env);
      const identities = identity ? identitiesIn(identity) : ownIdentity(config.dataDir);
      if (until !== undefined) {
        refuseOwn(config);
        const restored = await restoreUntil({ from, identities, until }, into, config, tell);
        return print(inWords(restored, into));
      }
      const { at, version } = await restoreBackup({ from, identities }, into, config, tell);
      print(
        `${into} holds what was there at ${at}, with Trato ${version}: start it with TRATO_DATA_DIR=${into} npm start`,
      );
    };
  },
});

function refuseOwn({ databaseUrl }: Config): void {
  if (databaseUrl) throw new StartupError("--until is for the embedded database: unset DATABASE_URL, or leave it away");
}

function inWords({ backup, until, lastAt, version }: RestoredUntil, into: string): string {
  const last = lastAt === null ? "nothing was written after the backup" : `the last of it was written at ${lastAt}`;
  return `${into} holds what was there at ${until}, with Trato ${version}: ${last}. The files beside the database are those of ${backup}. Start it with TRATO_DATA_DIR=${into} npm start`;
}

function ownIdentity(dataDir: string): string[] {
  const own = keptDrillIdentity(dataDir);
  if (own) return [own];
  throw new StartupError("--identity is missing: the file with the identity that was shown with the first backup");
}
