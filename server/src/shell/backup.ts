import { basename } from "node:path";
import type { Trial } from "../platform/backups/kept-backups.ts";
import { backupsPlace } from "../platform/backups/backups-place.ts";
import { inTurn } from "../platform/backups/in-turn.ts";
import { logPlace } from "../platform/backups/log/log-place.ts";
import { chainNow, markBase } from "../platform/backups/log/mark-base.ts";
import { backupRecipients, keptDrillIdentity } from "../platform/backups/keys.ts";
import { removeOutlived } from "../platform/backups/retention.ts";
import { tryBackup } from "../platform/backups/try-backup.ts";
import { writeBackup } from "../platform/backups/write-backup.ts";
import { type Config, readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database/database.ts";
import { edgeOf } from "../platform/edge.ts";
import { siteOf } from "../platform/site.ts";
import { StartupError } from "../platform/startup-error.ts";
import { commandAlone, type Streams, UsageError } from "./command.ts";
import { verify } from "./verify.ts";

/** Everything in one encrypted file, also while people work. */
export const backupCommand = commandAlone({
  summary: "write database, files and secret into one encrypted file, while Trato runs or not; prints the file's name",
  usage: `backup [--to <folder|s3://bucket/prefix>] [--recipient <age1...>] [--try] [--keep-days <days>]

  --to         the folder for the file, or a bucket (TRATO_BACKUPS_DIR, or backups in the data directory, unless given); what is
               sent to a bucket and cut off goes on with the next one
  --recipient  whom it is encrypted for, from now on; the first time, where none is given, a pair is made and its identity
               is shown once: keep it elsewhere, since without it nobody can restore on another machine
  --try        restore it into a database of its own afterwards, compare rows and sums with those saved, verify the counters,
               and remove that database again; how it went is said by the command backups
  --keep-days  remove older ones from the folder, but never the newest, nor the newest that could be restored

Of an own PostgreSQL (DATABASE_URL, and DATABASE_OWNER_URL, whose role sees the rows of all workspaces) it holds every row as of one
moment. The file can be opened by age too: age -d -i identity.txt <file> | zstd -d | tar -t`,
  options: {
    to: { type: "string" },
    recipient: { type: "string" },
    try: { type: "boolean" },
    "keep-days": { type: "string" },
  },
  plan: ({ values: { to, recipient, ...given }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    if (recipient !== undefined && !/^age1[a-z0-9]{58}$/.test(recipient))
      throw new UsageError("--recipient is a line like age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
    const keepDays = given["keep-days"];
    if (keepDays !== undefined && !/^[1-9]\d{0,3}$/.test(keepDays))
      throw new UsageError("--keep-days is a number of days, from 1 to 9999");
    return async ({ print, tell }) => {
      const config = readConfig(process.env);
      const recipients = () => backupRecipients(config.dataDir, recipient ?? null, (identity) => tell(shown(identity)));
      const address = to ?? config.backupsDir;
      const place = backupsPlace(address, config);
      await inTurn(config.dataDir, tell, async () => {
        const chain = config.databaseUrl ? null : chainNow(config.dataDir);
        const written = await writeBackup(config, { to: place.folder, recipients, at: new Date() });
        const { file } = written;
        const trial = given.try ? await trialOfBackup(file, config, tell) : null;
        print(await place.take(file, trial));
        await markBase(address, config, written, chain);
        if (config.secret) tell("TRATO_SECRET stands in the environment and not in this file: keep it too");
        if (trial?.problem)
          throw new StartupError(`${basename(file)} could not be restored by way of trial: ${trial.problem}`);
        if (keepDays !== undefined)
          await removeOutlived(place, logPlace(address, config), new Date(), Number(keepDays));
      });
    };
  },
});

async function trialOfBackup(file: string, config: Config, tell: Streams["tell"]): Promise<Trial> {
  const identity = keptDrillIdentity(config.dataDir);
  const identities = identity ? [identity] : [];
  const trying = tryBackup({ file, identities }, config.dataDir, async (server) => {
    const database = openDatabase(server, (error) => tell(`trato: ${error.message}`));
    await verify(edgeOf(database, siteOf(config, noSecret)), tell).finally(() => database.close());
  });
  const problem = await trying.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { at: new Date().toISOString(), problem };
}

/** Nothing is signed while it is only looked at. */
const noSecret = "";

const shown = (identity: string): string => `This identity opens your backups. It is shown once: keep it elsewhere.

${identity}
`;
