import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Pack } from "tar-stream";
import type { Config } from "../config.ts";
import { whileStarting } from "../database/start-lock.ts";
import { type Cluster, describeCluster } from "../postgres/cluster.ts";
import { joinPostgres } from "../postgres/join-postgres.ts";
import { hasKernelNames, tryHold } from "../postgres/kernel-name.ts";
import { StartupError } from "../startup-error.ts";
import { writeArchive } from "./archive.ts";
import { type Content, contentName, filesInArchive } from "./content.ts";
import { nameOfBackup, removeUnfinished } from "./kept-backups.ts";
import { packCluster } from "./pack-cluster.ts";
import { packDirectory, packText } from "./pack-directory.ts";

export type BackupAsked = { to: string; recipients: string[]; at: Date };

/** Writes all that a data directory holds into one encrypted file of a folder, while Trato runs or while it does not; returns the file. */
export async function writeBackup(
  config: Pick<Config, "dataDir" | "version">,
  { to, recipients, at }: BackupAsked,
): Promise<string> {
  const isAtWork = (await joinPostgres(config.dataDir)) !== null; // refuses where there is no database of ours
  const cluster = describeCluster(config.dataDir, "durable", () => undefined);
  const folder = resolve(to);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const content: Content = {
    format: "trato-backup-1",
    at: at.toISOString(),
    version: config.version,
    kind: "embedded",
  };
  const file = join(folder, nameOfBackup(at));
  const write = () => writeArchive(file, recipients, (archive) => packAll(archive, content, cluster, folder));
  await oneAtATime(cluster.dataDir, async () => {
    removeUnfinished(folder);
    await (isAtWork ? write() : whileStarting(cluster.dataDir, write));
  });
  return file;
}

async function packAll(archive: Pack, content: Content, cluster: Cluster, folder: string): Promise<void> {
  await packText(archive, { name: contentName, mode: 0o600 }, `${JSON.stringify(content, null, 2)}\n`);
  const within = relative(cluster.dataDir, folder);
  await packDirectory(archive, cluster.dataDir, filesInArchive, (path) => path !== within && !isMadeAnew(path));
  await packCluster(archive, cluster);
}

/** The database has a part of the archive to itself; programs come with Trato, and what is unfinished or written to a log is nobody's loss. */
const isMadeAnew = (path: string): boolean =>
  /^(database(\..*)?|programs|backups|postgres\.log.*|.*\.new-\d+)$/.test(path);

async function oneAtATime(dataDir: string, work: () => Promise<void>): Promise<void> {
  if (!hasKernelNames) return work();
  const letGo = await tryHold(join(dataDir, "backup"));
  if (!letGo) throw new StartupError("A backup is being made already: wait for its end");
  try {
    await work();
  } finally {
    letGo();
  }
}
