import { openAccounts } from "./identity/accounts.ts";
import { mailerOf } from "./messaging/deliver-message.ts";
import { readConfig } from "./platform/config.ts";
import type { Config } from "./platform/config.ts";
import { persistentSecret, prepareDataDirectory } from "./platform/data-directory.ts";
import { trackLifetime } from "./platform/lifetime.ts";
import { listenError, refuseTakenPort } from "./platform/listen.ts";
import { type Database, openDatabase } from "./platform/database.ts";
import { edgeOf } from "./platform/edge.ts";
import { prepareDatabase } from "./platform/prepare-database.ts";
import { siteOf } from "./platform/site.ts";
import "./reactions.ts";
import { createServer } from "./server.ts";
import { setUpUnattended } from "./set-up.ts";
import { startWorker } from "./worker.ts";

const lifetime = trackLifetime();
const tell = (line: string) => console.log(line);
const warn = (error: Error) => console.error(`trato: ${error.message}`);

try {
  await start(readConfig(process.env));
} catch (error) {
  await lifetime.fail(error);
}

async function start(config: Config): Promise<void> {
  await refuseTakenPort(config);
  prepareDataDirectory(config.dataDir, config.databaseUrl === null);
  const secret = config.secret ?? persistentSecret(config.dataDir);
  const database = await prepareDatabase(config, { tell, onLost: (error) => void lifetime.fail(error) });
  lifetime.onStop(database.stop);

  const site = siteOf(config, secret);
  const opened = openDatabase(database.serverConfig, warn);
  lifetime.onStop(() => opened.close());
  const edge = edgeOf(opened, site);
  const accounts = openAccounts(edge, database.serverConfig, warn);
  lifetime.onStop(() => accounts.close());
  const worker = await startWorker({
    edge,
    config: database.serverConfig,
    mailer: mailerOf(config.smtpUrl),
    reportLost: warn,
  });
  lifetime.onStop(() => worker.stop());

  if (config.firstRun) await setUpUnattended(edge, config.firstRun, tell);

  const server = await createServer({ config, edge, isReady: () => answers(opened) });
  await server.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    throw listenError(error, config); // what listening fails with
  });
  lifetime.onStop(() => server.close());
  tell(`Trato is ready: ${config.publicUrl}`);
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.pool.query("select 1");
    return true;
  } catch {
    return false;
  }
}
