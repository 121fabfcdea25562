import pg from "pg";
import type { ClientConfig } from "pg";
import { migrateWorker, workerVersion } from "./migrate-worker.ts";
import {
  checksumOf,
  fingerprintOf,
  migrationsDir,
  readAfterFiles,
  readFunctionFiles,
  readMigrationFiles,
} from "./migration-files.ts";
import type { MigrationFile } from "./migration-files.ts";
import { afterName, functionsName, pendingMigrations, refuseUnfitHistory, wasApplied } from "./migration-history.ts";
import type { AppliedMigration } from "./migration-history.ts";
import { StartupError } from "../startup-error.ts";

export type MigrateOptions = { serverRole: string; directory?: string; tell?: (line: string) => void };

/**
 * Brings the tables to this version, as their owner, all in one transaction; several at once wait for each other. Returns the names of
 * what ran.
 */
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

/** What one entry of the history stands for: a numbered file, or all files that run again together. */
type Step = { name: string; checksum: string; files: MigrationFile[] };

async function migrateLocked(client: pg.Client, owner: ClientConfig, options: MigrateOptions): Promise<string[]> {
  const directory = options.directory ?? migrationsDir;
  const files = readMigrationFiles(directory);
  const applied = await appliedMigrations(client);
  refuseUnfitHistory(files, applied);
  const pending = pendingMigrations(files, applied);
  if (pending.length > 0) options.tell?.(`Preparing the tables (${pending.length} to go)`);
  await migrateWorker(owner);
  const repeated = await repeatedSteps(client, directory, options.serverRole);
  const steps = [
    ...pending.map((file) => ({ ...file, files: [file] })),
    ...repeated.filter(({ name, checksum }) => pending.length > 0 || !wasApplied(applied, name, checksum)),
  ];
  if (steps.length > 0) await inTransaction(client, () => runSteps(client, steps, options.serverRole));
  return steps.map(({ name }) => name);
}

async function appliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('app.migrations') is not null as there");
  if (!rows[0]?.there) return [];
  return (await client.query<AppliedMigration>("select name, checksum from app.migrations order by name")).rows;
}

/** What runs again whenever a table changed or its own text did: the functions with the policies, and what follows from the job library. */
async function repeatedSteps(client: pg.Client, directory: string, serverRole: string): Promise<Step[]> {
  const functions = readFunctionFiles(directory);
  const after = readAfterFiles(directory);
  const circumstances = [serverRole, await workerVersion(client), fingerprintOf(after)].join("\n");
  const steps = [
    { name: functionsName, checksum: fingerprintOf(functions), files: functions },
    { name: afterName, checksum: checksumOf(circumstances), files: after },
  ];
  return steps.filter(({ files }) => files.length > 0);
}

async function runSteps(client: pg.Client, steps: Step[], serverRole: string): Promise<void> {
  await prepareBookkeeping(client, serverRole);
  // functions may call each other across files, in whatever order they are made
  await client.query("set local check_function_bodies = off");
  for (const { name, checksum, files } of steps) {
    for (const file of files) await runFile(client, file, serverRole);
    await remember(client, name, checksum);
  }
}

async function prepareBookkeeping(client: pg.Client, serverRole: string): Promise<void> {
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

async function runFile(client: pg.Client, { name, sql }: MigrationFile, serverRole: string): Promise<void> {
  try {
    await client.query(forRole(sql, serverRole));
  } catch (error) {
    throw unprepared(name, error);
  }
}

async function remember(client: pg.Client, name: string, checksum: string): Promise<void> {
  await client.query(
    `insert into app.migrations (name, checksum) values ($1, $2)
     on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`,
    [name, checksum],
  );
}

async function inTransaction(client: pg.Client, run: () => Promise<void>): Promise<void> {
  await client.query("begin");
  try {
    await run();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error instanceof StartupError ? error : unprepared("commit", error);
  }
}

function unprepared(where: string, error: unknown): StartupError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StartupError(`The tables could not be prepared (${where}): ${reason}`, error);
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
