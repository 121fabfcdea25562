import { trackLifetime } from "./platform/lifetime.ts";
import { readConfig } from "./platform/config.ts";
import type { Config } from "./platform/config.ts";
import { isDatabaseAway } from "./platform/database/lost.ts";
import { oneOfMany } from "./platform/database/one-of-many.ts";
import { persistentSecret, prepareDataDirectory } from "./platform/database/data-directory.ts";
import { prepareDatabase } from "./platform/database/prepare-database.ts";
import { refuseTakenPort } from "./platform/http/listen.ts";
import { tellFault, tellOn } from "./platform/tell-lines.ts";

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

/** The business is read when the database is there: a start that is refused says why at once. */
async function start(config: Config): Promise<void> {
  await refuseTakenPort(config);
  prepareDataDirectory(config.dataDir, config.databaseUrl === null);
  const secret = config.secret ?? persistentSecret(config.dataDir);
  const database = await prepareDatabase(config, tell);
  lifetime.onStop(database.stop);
  const { bringUp } = await import("./bring-up.ts");
  await bringUp({ config, secret, database, lifetime, tell, reportLost });
}
