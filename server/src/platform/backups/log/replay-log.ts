import { chownSync, constants, mkdirSync } from "node:fs";
import { appendFile, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cluster, describeCluster } from "../../postgres/cluster.ts";
import { refuseOtherVersion } from "../../postgres/init-cluster.ts";
import { type EmbeddedPostgres, launchCluster } from "../../postgres/launch-postgres.ts";
import { StartupError } from "../../startup-error.ts";
import { refuseWithoutRoomFor } from "../../room.ts";
import { asEmbeddedOwner } from "../as-owner.ts";
import type { LogPlace } from "./log-place.ts";
import { nameOfPiece, type Piece, segmentBytes, segmentOf, segmentStart } from "./piece.ts";
import { openPiece } from "./sealed-piece.ts";

/** Lays the pieces where the copied database looks for its log. */
export async function layLog(
  pieces: readonly Piece[],
  { place, identities }: { place: LogPlace; identities: readonly string[] },
  { dataDir, directory, account }: Cluster,
): Promise<void> {
  const segments = new Set(pieces.map(({ timeline, from }) => segmentOf(timeline, from)));
  refuseWithoutRoomFor("the log", dataDir, segments.size * Number(segmentBytes));
  const folder = join(directory, "pg_wal");
  mkdirSync(folder, { recursive: true });
  for (const piece of pieces) {
    const bytes = await openPiece(await place.read(piece), identities, nameOfPiece(piece));
    if (BigInt(bytes.length) !== piece.to - piece.from)
      throw new StartupError(`The piece ${nameOfPiece(piece)} of the log is not as long as it says`);
    const file = join(folder, segmentOf(piece.timeline, piece.from));
    await writeInto(file, bytes, Number(piece.from - segmentStart(piece.from)));
    if (account) chownSync(file, account.uid, account.gid);
  }
}

/** A segment is as long as all are; what nobody knows of it stays zero, and ends the log. */
async function writeInto(file: string, bytes: Buffer, from: number): Promise<void> {
  const segment = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    await segment.truncate(Number(segmentBytes));
    await segment.write(bytes, 0, bytes.length, from);
  } finally {
    await segment.close();
  }
}

/** A database that replayed its log, and when the last was written of what it holds. */
export type Replayed = { postgres: EmbeddedPostgres; lastAt: string | null };

/** Brings up a copied database with its log, up to a moment or, without one, to the end; it goes on from there as one of its own. */
export async function replayLog(copy: Cluster, until: string | null): Promise<Replayed> {
  const cluster = describeCluster(copy.dataDir, copy.purpose, copy.tell); // its files have their owner now
  refuseOtherVersion(cluster);
  const settings = join(cluster.directory, "postgresql.auto.conf");
  const before = await readFile(settings);
  const signal = join(cluster.directory, "recovery.signal");
  await writeFile(signal, "");
  if (cluster.account) chownSync(signal, cluster.account.uid, cluster.account.gid);
  await appendFile(settings, settingsUntil(until));
  const postgres = await launchUntil(cluster, settings, before);
  await writeFile(settings, before);
  try {
    return { postgres, lastAt: await lastReplayed(postgres) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Nothing is fetched: the log lies ready. What the copied database allowed itself is nothing to what is replayed alone. */
function settingsUntil(until: string | null): string {
  const settings = {
    restore_command: "exit 1",
    recovery_target_timeline: "current",
    hot_standby: "off",
    ...(until !== null && {
      recovery_target_time: until.replace("T", " ").replace("Z", "+00"),
      recovery_target_action: "promote",
    }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `\n${name} = '${value}'`)
    .join("");
}

/** Where nothing was written after the moment until which the log reaches, the database waits for that in vain: then its end is meant. */
async function launchUntil(cluster: Cluster, settings: string, before: Buffer): Promise<EmbeddedPostgres> {
  try {
    return await launchCluster(cluster);
  } catch (error) {
    if (!String(error).includes("recovery ended before configured recovery target was reached")) throw error;
    await writeFile(settings, before);
    await appendFile(settings, settingsUntil(null));
    return launchCluster(cluster);
  }
}

async function lastReplayed({ ownerConfig }: EmbeddedPostgres): Promise<string | null> {
  return asEmbeddedOwner(ownerConfig, async (owner) => {
    const { rows } = await owner.query<{ at: Date | null }>("select pg_last_xact_replay_timestamp() as at");
    return rows[0]?.at?.toISOString() ?? null;
  });
}
