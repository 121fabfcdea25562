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
import type { Shell, Ways } from "./shell/command.ts";
import { commands } from "./shell/commands.ts";
import { runCommand } from "./shell/run-command.ts";

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
