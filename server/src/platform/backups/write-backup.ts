import { existsSync, mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Pack } from "tar-stream";
import type { Config } from "../config.ts";
import { whileStarting } from "../database/start-lock.ts";
import { databaseDirectory, describeCluster } from "../postgres/cluster.ts";
import type { CopiedBetween } from "../postgres/copy-at-work.ts";
import { lookAt } from "../postgres/copy-directory.ts";
import { joinPostgres } from "../postgres/join-postgres.ts";
import { refuseWithoutRoomFor } from "../room.ts";
import { contentsFolder } from "../contents/contents-place.ts";
import { writeArchive } from "./archive.ts";
import { type Content, contentName, filesInArchive } from "./content.ts";
import { nameOfBackup, removeUnfinished } from "./kept-backups.ts";
import { asOwner } from "./as-owner.ts";
import { ownHistory } from "./own-tables.ts";
import { packCluster } from "./pack-cluster.ts";
import { packDirectory, packText } from "./pack-directory.ts";
import { packTables } from "./pack-tables.ts";
import { belongsInBackup } from "./packed-files.ts";

export type BackedUp = Pick<Config, "dataDir" | "version" | "databaseUrl" | "databaseOwnerUrl">;

/** For whom it is encrypted is asked only when nothing stands in its way: an identity may be shown then. */
export type BackupAsked = { to: string; recipients: () => Promise<string[]>; at: Date };

/** The file, and what of the log of a database that worked was copied into it. */
export type Written = { file: string; copied: CopiedBetween | null };

/** Writes the database and all else in the data directory into one encrypted file of a folder, while Trato runs or not. */
export async function writeBackup(config: BackedUp, asked: BackupAsked): Promise<Written> {
  const dataDir = resolve(config.dataDir);
  const folder = resolve(asked.to);
  const file = join(folder, nameOfBackup(asked.at));
  const write = async (content: Content, packDatabase: PackDatabase) => {
    let copied: CopiedBetween | null = null;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await removeUnfinished(folder);
    refuseWithoutRoomFor("a backup", folder, bytesOfDatabase(dataDir));
    await writeArchive(file, await asked.recipients(), async (archive) => {
      await packText(archive, { name: contentName, mode: 0o600 }, `${JSON.stringify(content, null, 2)}\n`);
      await packFiles(archive, dataDir, folder);
      copied = await packDatabase(archive);
      await packContents(archive, dataDir);
    });
    return { file, copied };
  };
  const described = { format: "trato-backup-1", at: asked.at.toISOString(), version: config.version } as const;
  if (!config.databaseUrl) return ofEmbedded(dataDir, (pack) => write({ ...described, kind: "embedded" }, pack));
  return asOwner(config, async (owner) =>
    write({ ...described, kind: "own", history: await ownHistory(owner) }, async (archive) => {
      await packTables(archive, owner);
      return null;
    }),
  );
}

type PackDatabase = (archive: Pack) => Promise<CopiedBetween | null>;

/** How much the embedded database holds; nothing where there is none. */
export function bytesOfDatabase(dataDir: string): number {
  const directory = databaseDirectory(dataDir);
  return existsSync(directory) ? lookAt(directory).bytes : 0;
}

/** One that stands still must not be started while it is copied. */
async function ofEmbedded<T>(dataDir: string, write: (pack: PackDatabase) => Promise<T>): Promise<T> {
  const isAtWork = (await joinPostgres(dataDir)) !== null; // refuses where there is no database of ours
  const cluster = describeCluster(dataDir, "durable", () => undefined);
  const work = () => write((archive) => packCluster(archive, cluster));
  return isAtWork ? work() : whileStarting(dataDir, work);
}

async function packFiles(archive: Pack, dataDir: string, folder: string): Promise<void> {
  const within = relative(dataDir, folder);
  const isKept = (path: string) => path !== within && path !== contentsFolder && belongsInBackup(path);
  await packDirectory(archive, dataDir, filesInArchive, isKept);
}

/** After the rows: what they name was in its place before they were written. */
async function packContents(archive: Pack, dataDir: string): Promise<void> {
  const folder = join(dataDir, contentsFolder);
  if (existsSync(folder)) await packDirectory(archive, folder, `${filesInArchive}/${contentsFolder}`, belongsInBackup);
}
