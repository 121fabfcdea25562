import { createWriteStream, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { chown, mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { type Cluster, databaseDirectory, describeCluster } from "../postgres/cluster.ts";
import { refuseOtherVersion, syncCluster } from "../postgres/init-cluster.ts";
import { launchCluster } from "../postgres/launch-postgres.ts";
import { isAlive } from "../postgres/processes.ts";
import { discard } from "../postgres/unfinished.ts";
import { StartupError } from "../startup-error.ts";
import { type Entry, readArchive } from "./archive.ts";
import { type Content, contentName, filesInArchive, readContent } from "./content.ts";
import { databaseInArchive } from "./pack-cluster.ts";

export type RestoreAsked = { file: string; identities: string[]; into: string };

/**
 * Makes a data directory of a backup, in an empty place: beside it first, where its database is brought up once, so that what takes the
 * place is whole.
 */
export async function restoreBackup(
  { file, identities, into }: RestoreAsked,
  tell: (line: string) => void,
): Promise<Content> {
  const place = resolve(into);
  refuseInhabited(place);
  await removeAbandoned(place);
  const unfinished = `${place}${ending}${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    const content = await unpack(file, identities, describeCluster(unfinished, "durable", tell));
    await recover(describeCluster(unfinished, "durable", tell));
    takePlace(unfinished, place);
    return content;
  } catch (error) {
    await remove(unfinished);
    throw error;
  }
}

const ending = ".restoring-";

function refuseInhabited(place: string): void {
  if (!existsSync(place) || readdirSync(place).length === 0) return;
  throw new StartupError(`${place} is not empty: name a folder that is, or a new one`);
}

async function removeAbandoned(place: string): Promise<void> {
  const beside = dirname(place);
  if (!existsSync(beside)) return;
  const begins = `${basename(place)}${ending}`;
  const left = readdirSync(beside).filter((name) => name.startsWith(begins));
  for (const name of left) if (!isAlive(Number(name.slice(begins.length)))) await remove(join(beside, name));
}

async function remove(unfinished: string): Promise<void> {
  await discard(databaseDirectory(unfinished));
  rmSync(unfinished, { recursive: true, force: true });
}

async function unpack(file: string, identities: string[], cluster: Cluster): Promise<Content> {
  let content: Content | null = null;
  await readArchive(file, identities, async (entry) => {
    if (entry.header.name === contentName) content = readContent(await text(entry.content));
    else await unpackEntry(entry, cluster);
  });
  if (content && existsSync(cluster.directory)) return content;
  throw new StartupError(`${file} is not a backup of Trato`);
}

async function unpackEntry({ header, content }: Entry, { dataDir, account }: Cluster): Promise<void> {
  const { name, type, mode } = header;
  const [part, ...rest] = name.split("/").filter((each) => each !== "");
  if (rest.includes("..") || (part !== filesInArchive && part !== databaseInArchive)) return;
  const path = join(part === filesInArchive ? dataDir : join(dataDir, "database"), ...rest);
  if (type === "directory") await mkdir(path, { recursive: true, mode });
  else await pipeline(content, createWriteStream(path, { mode }));
  if (account && part === databaseInArchive) await chown(path, account.uid, account.gid);
}

/** Lets the database catch up with what was written while it was copied, and makes sure that all of it is on the disk. */
async function recover(cluster: Cluster): Promise<void> {
  refuseOtherVersion(cluster);
  const postgres = await launchCluster(cluster, () => undefined);
  await postgres.stop();
  await syncCluster(cluster);
}

function takePlace(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    throw new StartupError(
      `${place} cannot be replaced: it must be empty and no mount point; name a folder in it`,
      error,
    );
  }
}
