import type { Config } from "../config.ts";
import { prepareOwnPostgres } from "../database/own-postgres.ts";
import { type Cluster, describeCluster } from "../postgres/cluster.ts";
import { syncCluster } from "../postgres/init-cluster.ts";
import { StartupError } from "../startup-error.ts";
import { asOwner } from "./as-owner.ts";
import { withBackupFile } from "./backups-place.ts";
import type { Content } from "./content.ts";
import { fillPlace } from "./place.ts";
import { recoverCluster } from "./recover-cluster.ts";
import { type Judge, openTables, refuseInhabited } from "./restore-tables.ts";
import { type BackupFile, type Unpacked, unpackBackup } from "./unpack-backup.ts";

type Own = Pick<Config, "databaseUrl" | "databaseOwnerUrl">;
type Tell = (line: string) => void;

/** A backup, or the folder or bucket whose newest is meant, with what opens it. */
type Meant = { from: string; identities: string[] };

/** Makes a data directory of a backup, in an empty place; the rows of an own PostgreSQL go into the empty one that the addresses name. */
export function restoreBackup(
  { from, identities }: Meant,
  into: string,
  config: Own & Pick<Config, "s3">,
  tell: Tell,
): Promise<Content> {
  return fillPlace(into, (unfinished) =>
    withBackupFile(from, unfinished, config, (file) => {
      const cluster = describeCluster(unfinished, "durable", tell);
      const url = config.databaseUrl;
      const backup = { file, identities };
      return url ? restoreOwn(backup, cluster, url, config, tell) : restoreEmbedded(backup, cluster);
    }),
  );
}

async function restoreEmbedded(backup: BackupFile, cluster: Cluster): Promise<Content> {
  const { content, counted } = await unpackEmbedded(backup, cluster);
  const postgres = await recoverCluster(cluster, counted, telling(cluster.tell));
  await postgres.stop();
  await syncCluster(cluster);
  return content;
}

/** Lays out what a backup of the embedded database holds. */
export function unpackEmbedded(backup: BackupFile, cluster: Cluster): Promise<Unpacked> {
  return unpackBackup(backup, cluster, async ({ kind }) => {
    if (kind === "embedded") return null;
    throw new StartupError(
      "This is a backup of an own PostgreSQL: set DATABASE_URL and DATABASE_OWNER_URL to an empty one",
    );
  });
}

function restoreOwn(backup: BackupFile, cluster: Cluster, url: string, own: Own, tell: Tell): Promise<Content> {
  return asOwner(own, async (owner) => {
    const { content, counted, tables } = await unpackBackup(backup, cluster, async (content) => {
      if (content.kind === "embedded")
        throw new StartupError("This is a backup of the embedded database: restore it without DATABASE_URL");
      await refuseInhabited(owner);
      await prepareOwnPostgres(url, own.databaseOwnerUrl, tell);
      return openTables(owner, content.history);
    });
    await tables?.finish(counted, telling(tell));
    return content;
  });
}

const telling =
  (tell: Tell): Judge =>
  (difference) =>
    tell(
      `Look at what came back before you work with it; it differs from what was counted for the backup: ${difference}`,
    );
