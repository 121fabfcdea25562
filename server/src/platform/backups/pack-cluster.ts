import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "tar-stream";
import { type Cluster, configFor, ownerRole } from "../postgres/cluster.ts";
import { type CopiedBetween, copyAtWork, refuseWithoutLog } from "../postgres/copy-at-work.ts";
import { settledPostmaster } from "../postgres/postmaster.ts";
import { asEmbeddedOwner } from "./as-owner.ts";
import { type CountedTwice, countFigures, figuresName } from "./figures.ts";
import { packDirectory, packText } from "./pack-directory.ts";

/** Where the database lies in an archive. */
export const databaseInArchive = "database";

/** Puts the embedded database into an archive, whether it stands still or works; of one that works it is said what of its log was copied. */
export async function packCluster(archive: Pack, { directory }: Cluster): Promise<CopiedBetween | null> {
  const running = await settledPostmaster(directory);
  if (!running) {
    await packDirectory(archive, directory, databaseInArchive, isData);
    return null;
  }
  const log = join(directory, "pg_wal");
  const count = () => asEmbeddedOwner(configFor(running.socketDir, ownerRole), countFigures);
  const before = await count();
  const copied = await copyAtWork(running.socketDir, {
    files: () => packDirectory(archive, directory, databaseInArchive, (path) => isData(path) && !isLog(path)),
    log: (first, last) => {
      refuseWithoutLog(existsSync(join(log, first)));
      const isNeeded = (name: string) => !/^[0-9A-F]{24}$/.test(name) || (name >= first && name <= last);
      return packDirectory(archive, log, `${databaseInArchive}/pg_wal`, isNeeded);
    },
    label: (text) => packText(archive, { name: `${databaseInArchive}/backup_label`, mode: 0o600 }, text),
  });
  const counted: CountedTwice = { before, after: await count() };
  await packText(archive, { name: figuresName, mode: 0o600 }, JSON.stringify(counted));
  return copied;
}

/** What a server makes anew when it starts; the folders themselves stay. */
const ofTheServer =
  /^(postmaster\.(pid|opts)|pg_(replslot|notify|serial|snapshots|stat_tmp|subtrans|dynshmem)\/.*|.*pgsql_tmp.*)$/;

const isData = (path: string): boolean => !ofTheServer.test(path);
const isLog = (path: string): boolean => path.startsWith("pg_wal");
