import pg from "pg";
import type { ClientConfig } from "pg";
import { setTimeout as pause } from "node:timers/promises";
import { StartupError } from "../startup-error.ts";
import { ownerRole, socketPort } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { initCluster } from "./init-cluster.ts";
import { readPostmaster, settledPostmaster, stopPostmaster } from "./postmaster.ts";
import type { Postmaster } from "./postmaster.ts";
import { clusterName } from "./settings.ts";
import { hasSocket, keptSocketDir, makeSocketDir, removeSocketDir } from "./socket-dir.ts";
import { startPostmaster } from "./start-postmaster.ts";

/** A running database that is ours alone: the connection keeps the lock, and its end tells that the database is gone. */
export type Hold = { postmaster: Postmaster; lock: pg.Client };

/** Adopts the database that runs on this directory or starts one, and makes sure that no other Trato uses it. */
export async function holdCluster(cluster: Cluster, socketDir: string | null): Promise<Hold> {
  await initCluster(cluster);
  return persistently(() => adoptOrStart(cluster, socketDir));
}

/** A database that its last Trato stops while we reach for it, or that dies again, is worth another try. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || error instanceof StartupError) throw error;
      await pause(200 * attempt);
    }
  }
}

const attempts = 5;

async function adoptOrStart(cluster: Cluster, socketDir: string | null): Promise<Hold> {
  const abandoned = readPostmaster(cluster.directory)?.socketDir;
  const running = await settledPostmaster(cluster.directory);
  if (running) {
    const adopted = await adopt(cluster, running, socketDir);
    if (adopted) return adopted;
  }
  if (abandoned && abandoned !== socketDir) await removeSocketDir(abandoned, cluster.directory);
  return start(cluster, socketDir ? keptSocketDir(socketDir, cluster) : makeSocketDir(cluster));
}

/** Stops a database that a Trato left running, so that its files stand still; refuses while one works with it. */
export async function settleCluster(cluster: Cluster): Promise<void> {
  await persistently(() => stopAbandoned(cluster));
}

async function stopAbandoned(cluster: Cluster): Promise<void> {
  const running = await settledPostmaster(cluster.directory);
  if (!running) return;
  if (hasSocket(running)) await (await lockCluster(cluster, running)).end();
  await stopPostmaster(cluster.directory, running.pid);
  await removeSocketDir(running.socketDir, cluster.directory);
}

/** Takes over what runs; another version's, with other settings, on another socket than the one in use or on none is stopped instead. */
async function adopt(cluster: Cluster, running: Postmaster, socketDir: string | null): Promise<Hold | null> {
  if (!hasSocket(running)) {
    await stopPostmaster(cluster.directory, running.pid);
    return null;
  }
  const lock = await lockCluster(cluster, running);
  const name = await lock.query<{ cluster_name: string }>("show cluster_name");
  const expected = clusterName(cluster.purpose, cluster.binaries.version);
  const socketSuits = socketDir === null || socketDir === running.socketDir;
  if (name.rows[0]?.cluster_name === expected && socketSuits) return { postmaster: running, lock };
  await lock.end();
  await stopPostmaster(cluster.directory, running.pid);
  return null;
}

async function start(cluster: Cluster, socketDir: string): Promise<Hold> {
  try {
    const postmaster = await startPostmaster(cluster, socketDir);
    return { postmaster, lock: await lockCluster(cluster, postmaster) };
  } catch (error) {
    const other = await settledPostmaster(cluster.directory);
    if (other) return { postmaster: other, lock: await lockCluster(cluster, other) };
    throw error;
  }
}

/** Whoever dies lets go of the lock within milliseconds, whoever stops within a moment; whoever lives keeps it. */
async function lockCluster(cluster: Cluster, postmaster: Postmaster): Promise<pg.Client> {
  const client = new pg.Client(maintenanceConfig(postmaster.socketDir));
  client.on("error", () => undefined);
  await client.connect();
  for (let attempt = 1; !(await tryLock(client)); attempt++) {
    if (attempt >= lockAttempts) {
      await client.end();
      throw takenByAnother(cluster.dataDir);
    }
    await pause(50);
  }
  return client;
}

const lockAttempts = 60;

export function takenByAnother(dataDir: string): StartupError {
  return new StartupError(
    `Another Trato already works with ${dataDir}: use that one, stop it, or set TRATO_DATA_DIR to another directory`,
  );
}

const lockKey = 7_281_620_146;

/** Takes the directory for this connection, unless another one holds it. */
export async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lockKey]);
  return rows[0]?.taken === true;
}

/** Connects the owner to the database that is always there. */
export function maintenanceConfig(socketDir: string): ClientConfig {
  return {
    host: socketDir,
    port: socketPort,
    user: ownerRole,
    database: "postgres",
    ssl: false,
    application_name: "trato lock",
  };
}
