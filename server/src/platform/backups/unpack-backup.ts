import { createWriteStream } from "node:fs";
import { chown, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Cluster } from "../postgres/cluster.ts";
import { StartupError } from "../startup-error.ts";
import { type Entry, readArchive } from "./archive.ts";
import { type Content, contentName, filesInArchive, readContent } from "./content.ts";
import { type CountedTwice, figuresName, readFigures } from "./figures.ts";
import { databaseInArchive } from "./pack-cluster.ts";
import { belongsInBackup } from "./packed-files.ts";
import { sequencesName, tablesInArchive } from "./pack-tables.ts";
import type { TableTaker } from "./restore-tables.ts";

export type BackupFile = { file: string; identities: string[] };

/** What came out of a backup: what it says of itself, what was counted (nothing where the database stood still), and rows yet to be kept. */
export type Unpacked = { content: Content; counted: CountedTwice | null; tables: TableTaker | null };

/** A data directory to be, and whose its database is. */
type Place = Pick<Cluster, "dataDir" | "account">;

/** Lays the files into the cluster's data directory, the database's own for its account; rows of an own PostgreSQL go where `open` leads. */
export async function unpackBackup(
  { file, identities }: BackupFile,
  cluster: Place,
  open: (content: Content) => Promise<TableTaker | null>,
): Promise<Unpacked> {
  let content: Content | null = null;
  let tables: TableTaker | null = null;
  let counted: CountedTwice | null = null;
  await readArchive(file, identities, async (entry) => {
    const { name } = entry.header;
    if (name === contentName) {
      content = readContent(await text(entry.content));
      tables = await ofDatabase(open(content));
    } else if (name.startsWith(`${tablesInArchive}/`)) await ofDatabase(tables?.takeRows(await text(entry.content)));
    else if (name === sequencesName) await ofDatabase(tables?.takeSequences(await text(entry.content)));
    else if (name === figuresName) counted = readFigures(await text(entry.content));
    else await unpackFile(entry, cluster);
  });
  if (content) return { content, counted, tables };
  throw new StartupError(`${file} is not a backup of Trato`);
}

/** What the database refuses says nothing against the archive. */
async function ofDatabase<T>(work: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await work) ?? null;
  } catch (error) {
    if (error instanceof StartupError || !(error instanceof Error)) throw error;
    throw new StartupError(`The database did not take what the backup holds: ${error.message}`, error);
  }
}

async function unpackFile({ header, content }: Entry, { dataDir, account }: Place): Promise<void> {
  const { name, type, mode } = header;
  const [part, ...rest] = name.split("/").filter((each) => each !== "");
  if (rest.includes("..") || (part !== filesInArchive && part !== databaseInArchive)) return;
  if (part === filesInArchive && !belongsInBackup(rest.join("/"))) return;
  const path = join(part === filesInArchive ? dataDir : join(dataDir, "database"), ...rest);
  if (type === "directory") await mkdir(path, { recursive: true, mode });
  else await pipeline(content, createWriteStream(path, { mode }));
  if (account && part === databaseInArchive) await chown(path, account.uid, account.gid);
}
