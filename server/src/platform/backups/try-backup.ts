import pg from "pg";
import type { ClientConfig } from "pg";
import { migrate } from "../database/migrate.ts";
import { describeCluster, serverRole } from "../postgres/cluster.ts";
import type { Cluster } from "../postgres/cluster.ts";
import { type EmbeddedPostgres, launchCluster } from "../postgres/launch-postgres.ts";
import { inScratch } from "./place.ts";
import { recoverCluster } from "./recover-cluster.ts";
import { openTables, refuseDifference } from "./restore-tables.ts";
import { refuseWithoutRoomFor } from "../room.ts";
import { type BackupFile, unpackBackup } from "./unpack-backup.ts";
import { bytesOfDatabase } from "./write-backup.ts";

/**
 * Whether a backup can be restored: it is, beside the data directory's own database and with the embedded PostgreSQL, compared with what was
 * counted when it was made, looked at in the server's role, and removed again.
 */
export async function tryBackup(
  backup: BackupFile,
  dataDir: string,
  look: (server: ClientConfig) => Promise<void>,
): Promise<void> {
  refuseWithoutRoomFor("a trial of the backup", dataDir, bytesOfDatabase(dataDir));
  return inScratch(dataDir, async (scratch) => {
    const cluster = describeCluster(scratch, "throwaway", () => undefined);
    const opened: { postgres: EmbeddedPostgres | null; owner: pg.Client | null } = { postgres: null, owner: null };
    try {
      const { counted, tables } = await unpackBackup(backup, cluster, async (content) => {
        if (content.kind === "embedded") return null;
        opened.postgres = await launchMigrated(cluster);
        opened.owner = new pg.Client(opened.postgres.ownerConfig);
        await opened.owner.connect();
        return openTables(opened.owner, content.history);
      });
      await tables?.finish(counted, refuseDifference);
      opened.postgres ??= await recoverCluster(cluster, counted, refuseDifference);
      await migrate(opened.postgres.ownerConfig, { serverRole });
      await look(opened.postgres.serverConfig);
    } finally {
      await opened.owner?.end();
      await opened.postgres?.stop();
    }
  });
}

async function launchMigrated(cluster: Cluster): Promise<EmbeddedPostgres> {
  const postgres = await launchCluster(cluster);
  await migrate(postgres.ownerConfig, { serverRole });
  return postgres;
}
