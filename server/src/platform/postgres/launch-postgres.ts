import pg from "pg";
import type { ClientConfig } from "pg";
import { configFor, databaseName, describeCluster, ownerRole, serverRole } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { holdCluster, maintenanceConfig } from "./hold-cluster.ts";
import type { Hold } from "./hold-cluster.ts";
import { keepRunning } from "./keep-running.ts";
import { stopPostmaster } from "./postmaster.ts";
import type { Purpose } from "./settings.ts";
import { removeSocketDir } from "./socket-dir.ts";

/** The embedded database at work; `pid` is PostgreSQL's own. */
export type EmbeddedPostgres = {
  ownerConfig: ClientConfig;
  serverConfig: ClientConfig;
  pid(): number;
  stop(): Promise<void>;
};

export type LaunchOptions = {
  purpose?: Purpose;
  tell?: (line: string) => void;
};

/** Brings up the embedded PostgreSQL of a data directory, keeps it up, and gives it back with `stop`. */
export async function launchPostgres(dataDir: string, options: LaunchOptions = {}): Promise<EmbeddedPostgres> {
  const cluster = describeCluster(dataDir, options.purpose ?? "durable", options.tell ?? (() => undefined));
  return launchCluster(cluster);
}

/** The same for a directory that was described before. */
export async function launchCluster(cluster: Cluster): Promise<EmbeddedPostgres> {
  const hold = await holdCluster(cluster, null);
  const { socketDir } = hold.postmaster;
  await prepareRolesAndDatabase(socketDir).catch(async (error: unknown) => {
    await release(cluster.directory, hold);
    throw error;
  });
  const keeper = keepRunning(cluster, hold);
  return {
    ownerConfig: configFor(socketDir, ownerRole),
    serverConfig: configFor(socketDir, serverRole),
    pid: () => keeper.current().postmaster.pid,
    stop: async () => release(cluster.directory, await keeper.letGo()),
  };
}

async function release(directory: string, hold: Hold | null): Promise<void> {
  if (!hold) return;
  await hold.lock.end().catch(() => undefined);
  await stopPostmaster(directory, hold.postmaster.pid);
  await removeSocketDir(hold.postmaster.socketDir, directory);
}

async function prepareRolesAndDatabase(socketDir: string): Promise<void> {
  const client = new pg.Client(maintenanceConfig(socketDir));
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [serverRole, databaseName],
    );
    if (!rows[0]?.role)
      await client.query(`create role ${serverRole} login nosuperuser nobypassrls nocreatedb nocreaterole`);
    await client.query(`alter role ${serverRole} set max_parallel_workers_per_gather = 0`);
    await client.query(`alter role ${serverRole} set log_min_messages = fatal`); // what a statement is refused for quotes values, and Trato tells of it
    if (!rows[0]?.database) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
}
