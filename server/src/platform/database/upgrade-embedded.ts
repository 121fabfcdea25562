import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databaseDirectory, serverRole } from "../postgres/cluster.ts";
import type { Cluster } from "../postgres/cluster.ts";
import { copyDirectory, lookAt } from "../postgres/copy-directory.ts";
import { settleCluster } from "../postgres/hold-cluster.ts";
import { refuseOtherVersion, syncCluster } from "../postgres/init-cluster.ts";
import { launchCluster } from "../postgres/launch-postgres.ts";
import type { EmbeddedPostgres } from "../postgres/launch-postgres.ts";
import { discard, everyUnfinishedIn, removeAbandoned, unfinishedIn } from "../postgres/unfinished.ts";
import { leastRoom, megabytesOf, roomIn } from "../room.ts";
import { StartupError } from "../startup-error.ts";
import { migrate } from "./migrate.ts";
import { bearsMark, isMarked, markName, markTables, refuseUnfitMark } from "./tables-mark.ts";

/** Where the database as it was before its last upgrade is kept. */
export const databaseBefore = (dataDir: string): string => join(dataDir, "database.before");

/**
 * Makes tables of an older version those of this one: in a copy, which takes the database's place when it is whole and on the disk.
 * Until then no file of the database is touched, whatever happens.
 */
export async function upgradeWhereDue(cluster: Cluster, migrations: string): Promise<void> {
  if (!existsSync(cluster.directory) || bearsMark(cluster.directory, migrations)) return;
  refuseOtherVersion(cluster);
  refuseUnfitMark(cluster.directory, migrations);
  await removeAbandoned(cluster.dataDir);
  await settleCluster(cluster);
  const { bytes, state } = lookAt(cluster.directory);
  refuseWithoutRoom(cluster, bytes);
  cluster.tell(`Upgrading a copy of the database (${megabytesOf(bytes)} MB)`);
  const copy = { ...cluster, directory: await unfinishedIn(cluster.dataDir, "copy") };
  try {
    await copyDirectory(cluster.directory, copy.directory, markName);
    const { postgres } = await launchUpgraded(copy, migrations);
    await postgres.stop();
    markTables(copy.directory, migrations);
    await syncCluster(copy);
    takePlace(cluster, copy, state);
  } catch (error) {
    putBackInterrupted(cluster.dataDir);
    await discard(copy.directory);
    throw error;
  }
  cluster.tell(`The database as it was is kept in ${databaseBefore(cluster.dataDir)}: remove it when you like`);
}

/** Brings up a copy with the tables of this version; tells what ran for it. */
export async function launchUpgraded(
  copy: Cluster,
  migrations: string,
): Promise<{ postgres: EmbeddedPostgres; ran: string[] }> {
  const postgres = await launchCluster(copy);
  try {
    const options = { serverRole, directory: migrations, tell: copy.tell };
    return { postgres, ran: await migrate(postgres.ownerConfig, options) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

export function refuseWithoutRoom({ dataDir }: Cluster, bytes: number): void {
  const needed = megabytesOf(bytes) + leastRoom;
  const free = roomIn(dataDir);
  if (free >= needed) return;
  throw new StartupError(
    `The disk of ${dataDir} has no room to upgrade a copy of the database (${free} MB free): free at least ${needed} MB and start again`,
  );
}

/** A Trato of before knows nothing of ours and may have come in between: then the copy is not what the database has become. */
function takePlace(cluster: Cluster, copy: Cluster, state: string): void {
  if (lookAt(cluster.directory).state !== state) {
    throw new StartupError(
      "The database was used by another Trato while its copy was upgraded: stop that one and start again",
    );
  }
  const before = databaseBefore(cluster.dataDir);
  rmSync(before, { recursive: true, force: true });
  try {
    renameSync(cluster.directory, before);
    renameSync(copy.directory, cluster.directory);
  } catch (error) {
    throw new StartupError(
      `The upgraded copy cannot take the place of ${cluster.directory}: it must not be a mount point`,
      error,
    );
  }
  syncNamesIn(cluster.dataDir);
}

/** Whoever was killed between the two renames left a whole copy, and the database under its other name: it is put back. */
export function putBackInterrupted(dataDir: string): void {
  const directory = databaseDirectory(dataDir);
  const before = databaseBefore(dataDir);
  if (existsSync(directory) || !existsSync(before) || !everyUnfinishedIn(dataDir).some(isMarked)) return;
  renameSync(before, directory);
  syncNamesIn(dataDir);
}

function syncNamesIn(directory: string): void {
  const opened = openSync(directory, "r");
  fsyncSync(opened);
  closeSync(opened);
}
