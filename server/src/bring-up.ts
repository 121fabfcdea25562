import { routeTable } from "./app.ts";
import type { ApartPlace } from "./apart-thread.ts";
import { watchMailboxes } from "./capture/mailboxes/watch/watch-mailboxes.ts";
import { openAccounts } from "./identity/accounts/accounts.ts";
import { tellFailedBackup } from "./identity/tell-failed-backup.ts";
import { apartIn } from "./platform/apart.ts";
import { keepBackups } from "./platform/backups/daily/keep-backups.ts";
import type { Config } from "./platform/config.ts";
import type { Lifetime } from "./platform/lifetime.ts";
import { drainOf } from "./platform/http/drain.ts";
import { closeServer, listenError } from "./platform/http/listen.ts";
import { type Database, openDatabase } from "./platform/database/database.ts";
import { type Edge, edgeOf } from "./platform/edge.ts";
import type { PreparedDatabase } from "./platform/database/prepared-database.ts";
import { joinProcesses, type Processes } from "./platform/processes/join-processes.ts";
import { goOnAfterDiary } from "./platform/new-id.ts";
import { writtenTo } from "./platform/backups/log/written-to.ts";
import { tellWebhooks } from "./outgoing/sending/tell-webhooks.ts";
import { readToldRecord } from "./read-told-record.ts";
import { sparingRoom, watchRoom } from "./platform/room.ts";
import { siteOf } from "./platform/site.ts";
import "./reactions.ts";
import { createServer } from "./server.ts";
import { isSetUpNeeded, setUpUnattended } from "./set-up.ts";
import { setUpCode } from "./set-up-code.ts";
import { startWorker } from "./worker.ts";

type Start = {
  config: Config;
  secret: string;
  database: PreparedDatabase;
  lifetime: Lifetime;
  tell: (line: string) => void;
  reportLost: (error: Error) => void;
};

/** Brings up all of Trato on a database that is there with its tables. */
export async function bringUp(start: Start): Promise<void> {
  const { config, secret, database, lifetime, tell, reportLost } = start;
  const backups = keepBackups(config, tell);
  lifetime.onStop(async () => backups.stop());
  const site = siteOf(config, secret, backups);
  const opened = openDatabase(database.serverConfig, reportLost);
  lifetime.onStop(() => opened.close());
  if (!config.databaseUrl) backups.keepLogOf(() => writtenTo(opened));
  await goOnAfterDiary(opened);
  const dataDir = config.databaseUrl ? null : config.dataDir;
  const apart = apartFrom({ config: database.serverConfig, site: { ...site, backups: null }, dataDir });
  const edge = edgeOf(dataDir ? sparing(opened, dataDir, start) : opened, site, apart);
  backups.tellFailuresTo((failed) => tellFailedBackup(edge, failed));
  const processes = await joinProcesses(database.serverConfig, secret, reportLost);
  lifetime.onStop(() => processes.stop());
  const accounts = await openAccounts(edge, database, reportLost);
  lifetime.onStop(() => accounts.close());
  const worker = await startWorker({
    edge,
    config: database.serverConfig,
    lockJobsAs: processes.lockJobsAs,
    isShared: config.databaseUrl !== null,
    reportLost,
  });
  lifetime.onStop(() => worker.stop());
  const mailboxes = await watchMailboxes(edge, database.serverConfig, reportLost);
  lifetime.onStop(() => mailboxes.stop());
  const readRecord = readToldRecord(routeTable);
  const telling = await tellWebhooks(edge, database.serverConfig, { readRecord, reportLost });
  lifetime.onStop(() => telling.stop());

  if (config.firstRun) await setUpUnattended(edge, config.firstRun, tell);

  await serve(edge, processes, start);
  const { needed } = await isSetUpNeeded(edge);
  tell(`Trato is ready: ${config.publicUrl}${needed ? `/setup?code=${setUpCode(site)}` : ""}`);
}

async function serve(edge: Edge, processes: Processes, { config, lifetime }: Start): Promise<void> {
  const drain = drainOf();
  const server = await createServer({ config, edge, processes, drain, isReady: () => answers(edge.database) });
  await server.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    throw listenError(error, config); // what listening fails with
  });
  lifetime.onStop(async () => {
    await drain.drain(config.drainSeconds ?? ((await processes.isAlone()) ? 0 : whereOthersGoOn));
    await closeServer(server);
  });
}

/** So many seconds a balancer needs to see that it is to send nothing here any more. */
const whereOthersGoOn = 5;

function apartFrom(place: ApartPlace) {
  return apartIn(new URL("./apart-thread.ts", import.meta.url), place);
}

/** The embedded database shares its disk with whoever fills it. */
function sparing(database: Database, dataDir: string, { lifetime, tell }: Start): Database {
  const room = watchRoom(dataDir, tell);
  lifetime.onStop(async () => room.stop());
  return sparingRoom(database, room);
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.pool.query("select 1");
    return true;
  } catch {
    return false;
  }
}
