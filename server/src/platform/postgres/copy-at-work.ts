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

/** Between which positions the log makes the copy whole, and when it was whole. */
export type CopiedBetween = { from: string; to: string; at: Date };

/**
 * As a backup does it: what is written meanwhile stands in the log, from which the copy recovers when it is started. The slot, which ends
 * with the connection, keeps that log; a database of before lets none be made, and may have thrown away what a long copy would need.
 */
export async function copyAtWork(socketDir: string, ways: CopyWays): Promise<CopiedBetween> {
  const client = new pg.Client(maintenanceConfig(socketDir));
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined); // raced below
  client.on("error", () => undefined);
  client.on("end", () => lost.reject(new StartupError("The database stopped while it was copied: try again")));
  await client.connect();
  try {
    return await Promise.race([copyUnder(client, ways), lost.promise]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function copyUnder(client: pg.Client, { files, log, label }: CopyWays): Promise<CopiedBetween> {
  await keepLog(client);
  const { rows: begun } = await client.query<{ log: string; from: string }>(
    "select pg_walfile_name(position) as log, position::text as from from pg_backup_start('copy', true) as position",
  );
  await files();
  const { rows: stopped } = await client.query<{ last: string; labelfile: string; to: string; at: Date }>(
    "select pg_walfile_name(lsn) as last, labelfile, lsn::text as to, clock_timestamp() as at from pg_backup_stop(false)",
  );
  const [start, end] = [begun[0], stopped[0]];
  if (!start || !end) throw new Error("The database does not say what was copied"); // a function without a set gives one row
  await log(start.log, end.last);
  await label(end.labelfile);
  return { from: start.from, to: end.to, at: end.at };
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
