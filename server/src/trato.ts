import { openDatabase } from "./platform/database/database.ts";
import { readConfig } from "./platform/config.ts";
import { persistentSecret, prepareDataDirectory } from "./platform/database/data-directory.ts";
import { edgeOf } from "./platform/edge.ts";
import { trackLifetime } from "./platform/lifetime.ts";
import { joinProcesses } from "./platform/processes/join-processes.ts";
import { reachDatabase } from "./platform/database/reach-database.ts";
import { goOnAfterDiary } from "./platform/new-id.ts";
import { siteOf } from "./platform/site.ts";
import "./reactions.ts";
import type { Command, Shell, Ways } from "./shell/command.ts";
import { backupCommand } from "./shell/backup.ts";
import { backupsCommand } from "./shell/backups.ts";
import { createApiKeyCommand } from "./shell/create-api-key.ts";
import { exportCommand } from "./shell/export.ts";
import { importCommand } from "./shell/import-csv.ts";
import { restoreCommand } from "./shell/restore.ts";
import { resetSecondFactorCommand } from "./shell/reset-second-factor.ts";
import { runCommand } from "./shell/run-command.ts";
import { upgradeCommand } from "./shell/upgrade.ts";
import { verifyCommand } from "./shell/verify.ts";

/** The commands at the shell: one file each in shell/. */
const commands: Record<string, Command> = {
  backup: backupCommand,
  backups: backupsCommand,
  "create-api-key": createApiKeyCommand,
  export: exportCommand,
  import: importCommand,
  restore: restoreCommand,
  "reset-second-factor": resetSecondFactorCommand,
  upgrade: upgradeCommand,
  verify: verifyCommand,
};

const lifetime = trackLifetime();
const print = (line: string) => console.log(line);
const tell = (line: string) => console.error(line);

try {
  const ways: Ways = {
    open: () => lifetime.starting(open),
    alone: (work) => lifetime.starting(() => work({ print, tell })),
  };
  await lifetime.stop(await runCommand(commands, process.argv.slice(2), { print, tell }, ways));
} catch (error) {
  await lifetime.fail(error);
}

async function open(): Promise<Shell> {
  const config = readConfig(process.env);
  const database = await reachDatabase(config, tell);
  lifetime.onStop(database.stop);
  const opened = openDatabase(database.serverConfig, (error) => tell(`trato: ${error.message}`));
  lifetime.onStop(() => opened.close());
  await goOnAfterDiary(opened);
  const processes = await joinProcesses(database.serverConfig, null, (error) => tell(`trato: ${error.message}`));
  lifetime.onStop(() => processes.stop());
  prepareDataDirectory(config.dataDir, false);
  const secret = config.secret ?? persistentSecret(config.dataDir);
  return { edge: edgeOf(opened, siteOf(config, secret)), print, tell };
}
