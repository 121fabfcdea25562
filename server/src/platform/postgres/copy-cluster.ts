import { chownSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
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

/** As a backup does it: what is written meanwhile stands in the log, from which the copy recovers when it is started. */
async function copyRunning({ directory }: Cluster, socketDir: string, to: string, leftOut: string): Promise<void> {
  const client = new pg.Client(maintenanceConfig(socketDir));
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_backup_start('copy', true)");
    await copyDirectory(directory, to, leftOut);
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    await copyDirectory(join(directory, "pg_wal"), join(to, "pg_wal"));
    const label = join(to, "backup_label");
    writeFileSync(label, rows[0]?.labelfile ?? "", { mode: 0o600 });
    const { uid, gid } = statSync(directory);
    chownSync(label, uid, gid);
  } finally {
    await client.end();
  }
}
