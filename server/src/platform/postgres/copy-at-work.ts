import pg from "pg";
import { StartupError } from "../startup-error.ts";
import { maintenanceConfig } from "./hold-cluster.ts";

/** How a database that works is copied: its files, then the log that was written until then, then the label that tells the copy where to begin. */
export type CopyWays = {
  files: () => Promise<void>;
  /** The names of the first and the last piece of the log that the copy needs. */
  log: (first: string, last: string) => Promise<void>;
  label: (text: string) => Promise<void>;
};

/**
 * As a backup does it: what is written meanwhile stands in the log, from which the copy recovers when it is started. The slot, which ends
 * with the connection, keeps that log; a database of before lets none be made, and may have thrown away what a long copy would need.
 */
export async function copyAtWork(socketDir: string, ways: CopyWays): Promise<void> {
  const client = new pg.Client(maintenanceConfig(socketDir));
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined); // raced below
  client.on("error", () => undefined);
  client.on("end", () => lost.reject(new StartupError("The database stopped while it was copied: try again")));
  await client.connect();
  try {
    await Promise.race([copyUnder(client, ways), lost.promise]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function copyUnder(client: pg.Client, { files, log, label }: CopyWays): Promise<void> {
  await keepLog(client);
  const begun = await client.query<{ log: string }>("select pg_walfile_name(pg_backup_start('copy', true)) as log");
  await files();
  const { rows } = await client.query<{ last: string; labelfile: string }>(
    "select pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(false)",
  );
  await log(begun.rows[0]?.log ?? "", rows[0]?.last ?? "");
  await label(rows[0]?.labelfile ?? "");
}

async function keepLog(client: pg.Client): Promise<void> {
  await client.query(`
    select pg_create_physical_replication_slot('copy', true, true)
    where current_setting('max_replication_slots')::int > 0`);
}

/** The log is thrown away from its beginning: where that is there, all is. */
export function refuseWithoutLog(isThere: boolean): void {
  if (isThere) return;
  throw new StartupError("The database wrote too much while it was copied: try again when less is done with it");
}
