import { chownSync, existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { StartupError } from "../startup-error.ts";
import type { Cluster } from "./cluster.ts";
import { copyDirectory } from "./copy-directory.ts";
import { maintenanceConfig } from "./hold-cluster.ts";
import { settledPostmaster } from "./postmaster.ts";

/** Copies a database whether it stands still or works; neither it nor whoever works with it notices. */
export async function copyCluster(cluster: Cluster, to: string, leftOut: string): Promise<void> {
  const running = await settledPostmaster(cluster.directory);
  if (running) await copyRunning(cluster, running.socketDir, to, leftOut);
  else await copyDirectory(cluster.directory, to, leftOut);
}

/**
 * As a backup does it: what is written meanwhile stands in the log, from which the copy recovers when it is started. The slot, which ends
 * with the connection, keeps that log; a database of before lets none be made, and may have thrown away what a long copy would need.
 */
async function copyRunning({ directory }: Cluster, socketDir: string, to: string, leftOut: string): Promise<void> {
  const client = new pg.Client(maintenanceConfig(socketDir));
  client.on("error", () => undefined);
  await client.connect();
  try {
    await keepLog(client);
    const begun = await client.query<{ log: string }>("select pg_walfile_name(pg_backup_start('copy', true)) as log");
    await copyDirectory(directory, to, leftOut, "pg_wal");
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    await copyDirectory(join(directory, "pg_wal"), join(to, "pg_wal"));
    refuseWithoutLog(join(to, "pg_wal", begun.rows[0]?.log ?? ""));
    const label = join(to, "backup_label");
    writeFileSync(label, rows[0]?.labelfile ?? "", { mode: 0o600 });
    const { uid, gid } = statSync(directory);
    chownSync(label, uid, gid);
  } finally {
    await client.end();
  }
}

async function keepLog(client: pg.Client): Promise<void> {
  await client.query(`
    select pg_create_physical_replication_slot('copy', true, true)
    where current_setting('max_replication_slots')::int > 0`);
}

/** The log is thrown away from its beginning: where that is there, all is. */
function refuseWithoutLog(beginning: string): void {
  if (existsSync(beginning)) return;
  throw new StartupError("The database wrote too much while it was copied: try again when less is done with it");
}
