import { readConfig } from "../platform/config.ts";
import { backupRecipients } from "../platform/backups/keys.ts";
import { backupsIn } from "../platform/backups/kept-backups.ts";
import { writeBackup } from "../platform/backups/write-backup.ts";
import { commandAlone, UsageError } from "./command.ts";

/** Everything in one encrypted file, also while people work. */
export const backupCommand = commandAlone({
  summary: "write database, files and secret into one encrypted file, while Trato runs or not; prints the file's name",
  usage: `backup [--to <folder>] [--recipient <age1...>]

  --to         the folder for the file (backups in the data directory unless given)
  --recipient  whom it is encrypted for, from now on; the first time, where none is given, a pair is made and its identity
               is shown once: keep it elsewhere, since without it nobody can restore on another machine

Of an own PostgreSQL (DATABASE_URL, and DATABASE_OWNER_URL, whose role sees the rows of all workspaces) it holds every row as of one
moment. The file can be opened by age too: age -d -i identity.txt <file> | zstd -d | tar -t`,
  options: { to: { type: "string" }, recipient: { type: "string" } },
  plan: ({ values: { to, recipient }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    if (recipient !== undefined && !/^age1[a-z0-9]{58}$/.test(recipient))
      throw new UsageError("--recipient is a line like age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
    return async ({ print, tell }) => {
      const config = readConfig(process.env);
      const recipients = () => backupRecipients(config.dataDir, recipient ?? null, (identity) => tell(shown(identity)));
      print(await writeBackup(config, { to: to ?? backupsIn(config.dataDir), recipients, at: new Date() }));
      if (config.secret) tell("TRATO_SECRET stands in the environment and not in this file: keep it too");
    };
  },
});

const shown = (identity: string): string => `This identity opens your backups. It is shown once: keep it elsewhere.

${identity}
`;
