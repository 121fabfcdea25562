import { readConfig } from "../server/src/platform/config.ts";
import { prepareDataDirectory } from "../server/src/platform/database/data-directory.ts";
import { trackLifetime } from "../server/src/platform/lifetime.ts";
import { prepareDatabase } from "../server/src/platform/database/prepare-database.ts";
import { StartupError } from "../server/src/platform/startup-error.ts";

const usage = `npm run migrate

Brings the tables to this version of Trato: of the embedded database in TRATO_DATA_DIR (./data),
or, with DATABASE_URL (the server's role) and DATABASE_OWNER_URL (the tables' owner), of your own PostgreSQL.`;

const lifetime = trackLifetime();
const tell = (line: string) => console.log(line);

try {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined) await explain(argument);
  await lifetime.starting(run);
  await lifetime.stop(0);
} catch (error) {
  await lifetime.fail(error);
}

async function explain(argument: string): Promise<void> {
  const isHelp = argument === "--help" || argument === "-h";
  if (isHelp) tell(usage);
  else console.error(usage);
  await lifetime.stop(isHelp ? 0 : 2);
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl && !config.databaseOwnerUrl) {
    throw new StartupError("DATABASE_OWNER_URL is missing: set it to the address of the role that owns the tables");
  }
  prepareDataDirectory(config.dataDir, config.databaseUrl === null);
  const database = await prepareDatabase(config, tell);
  lifetime.onStop(database.stop);
  tell("The tables are those of this version");
}
