import { openDatabase } from "../platform/database/database.ts";
import { readConfig } from "../platform/config.ts";
import { persistentSecret, prepareDataDirectory } from "../platform/database/data-directory.ts";
import { edgeOf } from "../platform/edge.ts";
import type { Lifetime } from "../platform/lifetime.ts";
import { joinProcesses } from "../platform/processes/join-processes.ts";
import { reachDatabase } from "../platform/database/reach-database.ts";
import { goOnAfterDiary } from "../platform/new-id.ts";
import { siteOf } from "../platform/site.ts";
import "../reactions.ts";
import type { Shell, Streams } from "./command.ts";

/** Trato behind its edge, for one command: with the database of the one that runs, or brought up for as long as it takes. */
export async function openTrato(
  lifetime: Pick<Lifetime, "onStop">,
  { print, tell }: Streams,
  env: NodeJS.ProcessEnv,
): Promise<Shell> {
  const config = readConfig(env);
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
