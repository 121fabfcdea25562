import { chownSync, existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import { copyAtWork, refuseWithoutLog } from "./copy-at-work.ts";
import { copyDirectory } from "./copy-directory.ts";
import { settledPostmaster } from "./postmaster.ts";

/** Copies a database whether it stands still or works; neither it nor whoever works with it notices. */
export async function copyCluster(cluster: Cluster, to: string, leftOut: string): Promise<void> {
  const running = await settledPostmaster(cluster.directory);
  if (running) await copyRunning(cluster, running.socketDir, to, leftOut);
  else await copyDirectory(cluster.directory, to, leftOut);
}

async function copyRunning({ directory }: Cluster, socketDir: string, to: string, leftOut: string): Promise<void> {
  await copyAtWork(socketDir, {
    files: () => copyDirectory(directory, to, leftOut, "pg_wal"),
    log: async (first) => {
      await copyDirectory(join(directory, "pg_wal"), join(to, "pg_wal"));
      refuseWithoutLog(existsSync(join(to, "pg_wal", first)));
    },
    label: async (text) => {
      const label = join(to, "backup_label");
      writeFileSync(label, text, { mode: 0o600 });
      const { uid, gid } = statSync(directory);
      chownSync(label, uid, gid);
    },
  });
}
