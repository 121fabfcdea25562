import { createWriteStream, existsSync } from "node:fs";
import { chown, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.ts";
import { prepareOwnPostgres } from "../database/own-postgres.ts";
import { type Cluster, describeCluster } from "../postgres/cluster.ts";
import { refuseOtherVersion, syncCluster } from "../postgres/init-cluster.ts";
import { launchCluster } from "../postgres/launch-postgres.ts";
import { StartupError } from "../startup-error.ts";
import { type Entry, readArchive } from "./archive.ts";
import { asOwner } from "./as-owner.ts";
import { type Content, contentName, filesInArchive, readContent } from "./content.ts";
import { databaseInArchive } from "./pack-cluster.ts";
import { countsName, tablesInArchive } from "./pack-tables.ts";
import { fillPlace } from "./place.ts";
import { openTables, refuseInhabited, type TableTaker } from "./restore-tables.ts";

export type RestoreAsked = { file: string; identities: string[]; into: string };

type Own = Pick<Config, "databaseUrl" | "databaseOwnerUrl">;

/** Makes a data directory of a backup, in an empty place; the rows of an own PostgreSQL go into the empty one that the addresses name. */
export async function restoreBackup(
  { file, identities, into }: RestoreAsked,
  own: Own,
  tell: (line: string) => void,
): Promise<Content> {
  return fillPlace(into, async (unfinished) => {
    const describe = () => describeCluster(unfinished, "durable", tell);
    if (own.databaseUrl) return restoreOwn(file, identities, describe(), own.databaseUrl, own.databaseOwnerUrl, tell);
    const content = await unpack(file, identities, describe(), async () => {
      throw new StartupError(
        "This is a backup of an own PostgreSQL: set DATABASE_URL and DATABASE_OWNER_URL to an empty one",
      );
    });
    if (!existsSync(describe().directory)) throw new StartupError(`${file} is not a backup of Trato`);
    await recover(describe());
    return content;
  });
}

async function restoreOwn(
  file: string,
  identities: string[],
  cluster: Cluster,
  url: string,
  databaseOwnerUrl: string | null,
  tell: (line: string) => void,
): Promise<Content> {
  return asOwner({ databaseOwnerUrl }, async (owner) => {
    let tables: TableTaker | null = null;
    const content = await unpack(file, identities, cluster, async (history) => {
      await refuseInhabited(owner);
      await prepareOwnPostgres(url, databaseOwnerUrl, tell);
      tables = await openTables(owner, history);
      return tables;
    });
    if (content.kind === "embedded")
      throw new StartupError("This is a backup of the embedded database: restore it without DATABASE_URL");
    await (tables as TableTaker | null)?.finish(); // set when the first entry was read
    return content;
  });
}

/** Lays the files into the cluster's data directory, the database's own for its account; rows go where `open` leads. */
async function unpack(
  file: string,
  identities: string[],
  cluster: Cluster,
  open: (history: string) => Promise<TableTaker>,
): Promise<Content> {
  let content: Content | null = null;
  let tables: TableTaker | null = null;
  await readArchive(file, identities, async (entry) => {
    const { name } = entry.header;
    if (name === contentName) {
      content = readContent(await text(entry.content));
      if (content.kind === "own") tables = await open(content.history);
    } else if (name.startsWith(`${tablesInArchive}/`)) await tables?.takeRows(await text(entry.content));
    else if (name === countsName) await tables?.takeCounts(await text(entry.content));
    else await unpackFile(entry, cluster);
  });
  if (content) return content;
  throw new StartupError(`${file} is not a backup of Trato`);
}

async function unpackFile({ header, content }: Entry, { dataDir, account }: Cluster): Promise<void> {
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
