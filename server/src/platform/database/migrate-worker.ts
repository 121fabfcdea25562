import pg from "pg";
import type { ClientConfig } from "pg";
import { Logger, runMigrations } from "graphile-worker";

const ignore = () => undefined;

/** Brings the job library's own tables to its version. */
export async function migrateWorker(owner: ClientConfig): Promise<void> {
  const pgPool = new pg.Pool({ ...owner, max: 1 });
  pgPool.on("error", ignore);
  pgPool.on("connect", (client) => client.on("error", ignore));
  try {
    await runMigrations({ pgPool, logger: new Logger(() => ignore) });
  } finally {
    await pgPool.end();
  }
}

/** The last of the job library's migrations that ran here. */
export async function workerVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: number }>("select max(id) as version from graphile_worker.migrations");
  return String(rows[0]?.version);
}
