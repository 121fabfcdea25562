import type { ApartPlace } from "./apart-thread.ts";
import { watchMailboxes } from "./capture/mailboxes/watch/watch-mailboxes.ts";
import { openAccounts } from "./identity/accounts/accounts.ts";
import { tellFailedBackup } from "./identity/tell-failed-backup.ts";
import { apartIn } from "./platform/apart.ts";
import { keepBackups } from "./platform/backups/daily/keep-backups.ts";
import { readConfig } from "./platform/config.ts";
import type { Config } from "./platform/config.ts";
import { persistentSecret, prepareDataDirectory } from "./platform/database/data-directory.ts";
import { trackLifetime } from "./platform/lifetime.ts";
import { drainOf } from "./platform/http/drain.ts";
import { closeServer, listenError, refuseTakenPort } from "./platform/http/listen.ts";
import { type Database, openDatabase } from "./platform/database/database.ts";
import { isDatabaseAway } from "./platform/database/lost.ts";
import { type Edge, edgeOf } from "./platform/edge.ts";
import { oneOfMany } from "./platform/database/one-of-many.ts";
import { joinProcesses, type Processes } from "./platform/processes/join-processes.ts";
import { goOnAfterDiary } from "./platform/new-id.ts";
import { prepareDatabase } from "./platform/database/prepare-database.ts";
import { writtenTo } from "./platform/backups/log/written-to.ts";
import { sparingRoom, watchRoom } from "./platform/room.ts";
import { siteOf } from "./platform/site.ts";
import { tellFault, tellOn } from "./platform/tell-lines.ts";
import "./reactions.ts";
import { createServer } from "./server.ts";
import { isSetUpNeeded, setUpUnattended } from "./set-up.ts";
import { setUpCode } from "./set-up-code.ts";
import { startWorker } from "./worker.ts";

const lifetime = trackLifetime();
const tell = tellOn(process.stdout, "info");
const reportLost = oneOfMany((error) => tellFault(`a connection to the database is lost: ${error.message}`));

// whatever a library leaves to nobody when the database goes away under it
for (const event of ["unhandledRejection", "uncaughtException"] as const)
  process.on(event, (error: unknown) => (isDatabaseAway(error) ? reportLost(error) : void lifetime.fail(error)));

try {
  await lifetime.starting(async () => start(readConfig(process.env)));
} catch (error) {
  await lifetime.fail(error);
}

async function start(config: Config): Promise<void> {
  await refuseTakenPort(config);
  prepareDataDirectory(config.dataDir, config.databaseUrl === null);
  const secret = config.secret ?? persistentSecret(config.dataDir);
  const database = await prepareDatabase(config, tell);
  lifetime.onStop(database.stop);

  const backups = keepBackups(config, tell);
  lifetime.onStop(async () => backups.stop());
  const site = siteOf(config, secret, backups);
  const opened = openDatabase(database.serverConfig, reportLost);
  lifetime.onStop(() => opened.close());
  if (!config.databaseUrl) backups.keepLogOf(() => writtenTo(opened));
  await goOnAfterDiary(opened);
  const dataDir = config.databaseUrl ? null : config.dataDir;
  const apart = apartFrom({ config: database.serverConfig, site: { ...site, backups: null }, dataDir });
  const edge = edgeOf(dataDir ? sparing(opened, dataDir) : opened, site, apart);
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

  if (config.firstRun) await setUpUnattended(edge, config.firstRun, tell);

  await serve(config, edge, processes);
  const { needed } = await isSetUpNeeded(edge);
  tell(`Trato is ready: ${config.publicUrl}${needed ? `/setup?code=${setUpCode(site)}` : ""}`);
}

async function serve(config: Config, edge: Edge, processes: Processes): Promise<void> {
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
function sparing(database: Database, dataDir: string): Database {
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
