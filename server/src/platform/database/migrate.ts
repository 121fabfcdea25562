import pg from "pg";
import type { ClientConfig } from "pg";
import { Logger, runMigrations as runWorkerMigrations } from "graphile-worker";
import { checksumOf, migrationsDir, readAfterFiles, readMigrationFiles } from "./migration-files.ts";
import type { MigrationFile } from "./migration-files.ts";
import { afterName, pendingMigrations, refuseUnfitHistory } from "./migration-history.ts";
import type { AppliedMigration } from "./migration-history.ts";
import { StartupError } from "../startup-error.ts";

export type MigrateOptions = { serverRole: string; directory?: string; tell?: (line: string) => void };

/** Brings the tables to this version, as their owner; several at once wait for each other. Returns the names of what ran. */
export async function migrate(owner: ClientConfig, options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ ...owner, application_name: "trato migrate" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    return await migrateLocked(client, owner, options);
  } finally {
    await client.end();
  }
}

const migrationLock = 7_281_620_147;

async function migrateLocked(client: pg.Client, owner: ClientConfig, options: MigrateOptions): Promise<string[]> {
  const directory = options.directory ?? migrationsDir;
  const files = readMigrationFiles(directory);
  await prepareBookkeeping(client, options.serverRole);
  const applied = await appliedMigrations(client);
  refuseUnfitHistory(files, applied);
  const pending = pendingMigrations(files, applied);
  if (pending.length > 0) options.tell?.(`Preparing the tables (${pending.length} to go)`);
  for (const file of pending) await applyMigration(client, file, options.serverRole);
  await finish(client, owner, readAfterFiles(directory), pending.length > 0, options.serverRole);
  return pending.map(({ name }) => name);
}

async function prepareBookkeeping(client: pg.Client, serverRole: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('app.migrations') is not null as there");
  if (rows[0]?.there) return;
  await client.query(`
    create schema if not exists app;
    create table if not exists app.migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    grant usage on schema app to ${quotedRole(serverRole)};
    grant select on app.migrations to ${quotedRole(serverRole)};`);
}

async function appliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>("select name, checksum from app.migrations order by name");
  return rows;
}

async function applyMigration(client: pg.Client, file: MigrationFile, serverRole: string): Promise<void> {
  await inTransaction(client, file.name, async () => {
    await client.query(forRole(file.sql, serverRole));
    await remember(client, file.name, file.checksum);
  });
}

/** The job library's own tables, and then what follows from them, again whenever something changed. */
async function finish(
  client: pg.Client,
  owner: ClientConfig,
  after: MigrationFile[],
  changed: boolean,
  serverRole: string,
): Promise<void> {
  await migrateWorker(owner);
  const fingerprint = checksumOf(
    [serverRole, await workerVersion(client), ...after.map(({ checksum }) => checksum)].join("\n"),
  );
  const { rows } = await client.query("select 1 from app.migrations where name = $1 and checksum = $2", [
    afterName,
    fingerprint,
  ]);
  if (!changed && rows.length > 0) return;
  await inTransaction(client, afterName, async () => {
    for (const { sql } of after) await client.query(forRole(sql, serverRole));
    await remember(client, afterName, fingerprint);
  });
}

const ignore = () => undefined;

async function migrateWorker(owner: ClientConfig): Promise<void> {
  const pgPool = new pg.Pool({ ...owner, max: 1 });
  pgPool.on("error", ignore);
  pgPool.on("connect", (client) => client.on("error", ignore));
  try {
    await runWorkerMigrations({ pgPool, logger: new Logger(() => ignore) });
  } finally {
    await pgPool.end();
  }
}

async function workerVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: number }>("select max(id) as version from graphile_worker.migrations");
  return String(rows[0]?.version);
}

async function remember(client: pg.Client, name: string, checksum: string): Promise<void> {
  await client.query(
    `insert into app.migrations (name, checksum) values ($1, $2)
     on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`,
    [name, checksum],
  );
}

async function inTransaction(client: pg.Client, name: string, run: () => Promise<void>): Promise<void> {
  await client.query("begin");
  try {
    await run();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The tables could not be prepared (${name}): ${reason}`, error);
  }
}

function forRole(sql: string, serverRole: string): string {
  return sql.replaceAll(/(?<!:):server_role\b/g, () => quotedRole(serverRole));
}

/** Migrations also use the name inside quoted text, so it must not hold anything that ends one. */
function quotedRole(serverRole: string): string {
  if (/^[\w-]+$/.test(serverRole)) return `"${serverRole}"`;
  throw new StartupError(
    `The role ${serverRole} in DATABASE_URL has letters that Trato cannot use: choose one of A-Z, a-z, 0-9, _ and -`,
  );
}
