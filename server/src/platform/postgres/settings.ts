import { createHash } from "node:crypto";
import { totalmem } from "node:os";

const common = {
  listen_addresses: "",
  port: "5432",
  unix_socket_permissions: "0700",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  jit: "off",
  random_page_cost: "1.1",
  wal_level: "replica",
  max_wal_senders: "0",
  max_replication_slots: "4",
  max_slot_wal_keep_size: "4GB",
};

const megabyte = 1_048_576;
const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity) / megabyte;

/** An eighth of the memory, where that is more than a little: the indexes of a million leads are read from there instead of from files. */
const shared = Math.floor(Math.min(1024, Math.max(256, memory / 8)));

const durable = {
  ...common,
  max_connections: "60",
  shared_buffers: `${shared}MB`,
  effective_cache_size: "2GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  min_wal_size: "128MB",
  max_wal_size: "2GB",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
};

const throwaway = {
  ...common,
  max_connections: "200",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "1h",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** What a database is for: to keep every acknowledged write, or to be thrown away after a test. */
export type Purpose = "durable" | "throwaway";

/** The name that a running PostgreSQL shows, so that one with other settings or of another version is told apart. */
export function clusterName(purpose: Purpose, version: string): string {
  const fingerprint = createHash("sha256")
    .update(JSON.stringify(settingsFor(purpose)))
    .digest("hex")
    .slice(0, 8);
  return `trato ${version} ${fingerprint}`;
}

/** The command line of PostgreSQL after its data directory. */
export function settingArguments(purpose: Purpose, version: string, socketDir: string): string[] {
  const settings = {
    ...settingsFor(purpose),
    cluster_name: clusterName(purpose, version),
    unix_socket_directories: socketDir,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function settingsFor(purpose: Purpose): Record<string, string> {
  return purpose === "durable" ? durable : throwaway;
}
