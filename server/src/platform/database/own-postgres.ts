import type { Client, ClientConfig } from "pg";
import { connectOwn } from "./connect-own.ts";
import { refuseUnfitTables } from "./fitting-tables.ts";
import { migrate } from "./migrate.ts";
import { refuseMissingRights, refuseOwnerWithoutRights, refuseUnfitServerRole } from "./own-rights.ts";
import type { PreparedDatabase } from "./prepared-database.ts";
import { StartupError } from "../startup-error.ts";

/** Checks a PostgreSQL of the user's own and migrates it where the owner's address is given. */
export async function prepareOwnPostgres(
  url: string,
  ownerUrl: string | null,
  tell: (line: string) => void,
): Promise<PreparedDatabase> {
  const serverConfig = { connectionString: url };
  const ownerConfig = ownerUrl ? { connectionString: ownerUrl } : null;
  const server = await connectOwn("DATABASE_URL", serverConfig);
  try {
    await waitForOthers(server, tell);
    await refuseUnfitServerRole(server);
    if (ownerConfig) await migrateAsOwner(server, ownerConfig, tell);
    else await refuseUnfitTables(server, migrateCommand);
    await refuseMissingRights(server);
    await server.query("alter role current_user set max_parallel_workers_per_gather = 0");
  } finally {
    await server.end();
  }
  return { serverConfig, ownerConfig, stop: async () => undefined };
}

const preparing = 7_281_620_148;

/** Of several processes that start together one prepares the database, and then the next finds it prepared. */
async function waitForOthers(server: Client, tell: (line: string) => void): Promise<void> {
  const { rows } = await server.query<{ isFirst: boolean }>('select pg_try_advisory_lock($1) as "isFirst"', [
    preparing,
  ]);
  if (rows[0]?.isFirst) return;
  tell("Waiting for another Trato that prepares the database");
  await server.query("select pg_advisory_lock($1)", [preparing]);
}

type Place = { role: string; database: string; started: string };

async function placeOf(client: Client): Promise<Place> {
  const { rows } = await client.query<Place>(
    "select current_user as role, current_database() as database, pg_postmaster_start_time()::text as started",
  );
  const [place] = rows;
  if (!place) throw new StartupError("The database gave no answer: look at its log");
  return place;
}

async function migrateAsOwner(server: Client, ownerConfig: ClientConfig, tell: (line: string) => void): Promise<void> {
  const owner = await connectOwn("DATABASE_OWNER_URL", ownerConfig);
  try {
    const [servers, owners] = [await placeOf(server), await placeOf(owner)];
    refuseMismatch(servers, owners);
    await refuseOwnerWithoutRights(owner);
    await migrate(ownerConfig, { serverRole: servers.role, tell });
  } finally {
    await owner.end();
  }
  await refuseUnfitServerRole(server);
}

function refuseMismatch(servers: Place, owners: Place): void {
  if (servers.database !== owners.database || servers.started !== owners.started) {
    throw new StartupError("DATABASE_URL and DATABASE_OWNER_URL lead to different databases: correct one of them");
  }
  if (servers.role === owners.role) {
    throw new StartupError(
      `DATABASE_URL and DATABASE_OWNER_URL use the same role ${servers.role}, which would see every row: CREATE ROLE trato_server LOGIN PASSWORD '...' and use it in DATABASE_URL`,
    );
  }
}

const migrateCommand =
  "run `DATABASE_OWNER_URL=postgres://owner:password@host/database npm run migrate` once (or start once with DATABASE_OWNER_URL)";
