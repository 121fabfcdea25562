import type { ClientConfig } from "pg";
import { describeCluster } from "../postgres/cluster.ts";
import type { Cluster } from "../postgres/cluster.ts";
import { copyCluster } from "../postgres/copy-cluster.ts";
import { lookAt } from "../postgres/copy-directory.ts";
import { refuseOtherVersion } from "../postgres/init-cluster.ts";
import { joinPostgres } from "../postgres/join-postgres.ts";
import { discard, removeAbandoned, unfinishedIn } from "../postgres/unfinished.ts";
import { megabytesOf } from "../room.ts";
import { whileStarting } from "./start-lock.ts";
import { bearsMark, markName, refuseUnfitMark } from "./tables-mark.ts";
import { launchUpgraded, refuseWithoutRoom } from "./upgrade-embedded.ts";

/** What an upgrade would run, and how many seconds it takes. */
export type Rehearsal = { ran: string[]; megabytes: number; copying: number; upgrading: number };

/**
 * Upgrades a copy of the database, lets it be looked at in the server's role, and removes it; the database is left as it is, and who works
 * with it does not notice. Null where nothing is pending.
 */
export async function rehearseUpgrade(
  dataDir: string,
  migrations: string,
  tell: (line: string) => void,
  look: (server: ClientConfig) => Promise<void>,
): Promise<Rehearsal | null> {
  const isAtWork = (await joinPostgres(dataDir)) !== null; // refuses where there is no database of ours
  const cluster = describeCluster(dataDir, "durable", tell);
  if (bearsMark(cluster.directory, migrations)) return null;
  refuseOtherVersion(cluster);
  refuseUnfitMark(cluster.directory, migrations);
  await removeAbandoned(cluster.dataDir);
  const { bytes } = lookAt(cluster.directory);
  refuseWithoutRoom(cluster, isAtWork ? roomAtWork(bytes) : bytes);
  const copy = { ...cluster, directory: await unfinishedIn(cluster.dataDir, "copy") };
  try {
    const copying = stopwatch();
    await whileStarting(dataDir, () => copyCluster(cluster, copy.directory, markName));
    const copied = copying();
    return { megabytes: megabytesOf(bytes), copying: copied, ...(await upgradeAndLook(copy, migrations, look)) };
  } finally {
    await discard(copy.directory);
  }
}

/** Meanwhile its work goes on: it may grow as much as it has, and its log as long as it lets it. */
const roomAtWork = (bytes: number): number => 2 * bytes + longestLog;
const longestLog = 1_000_000_000;

async function upgradeAndLook(copy: Cluster, migrations: string, look: (server: ClientConfig) => Promise<void>) {
  const upgrading = stopwatch();
  const { postgres, ran } = await launchUpgraded(copy, migrations);
  const upgraded = upgrading();
  try {
    await look(postgres.serverConfig);
  } finally {
    await postgres.stop();
  }
  return { ran, upgrading: upgraded };
}

function stopwatch(): () => number {
  const began = performance.now();
  return () => (performance.now() - began) / 1_000;
}
