import type { Database } from "../../database/database.ts";

/** Up to which position of its log the database has written, as it says it. */
export async function writtenTo({ pool }: Pick<Database, "pool">): Promise<string> {
  const { rows } = await pool.query<{ position: string }>("select pg_current_wal_flush_lsn()::text as position");
  return rows[0]?.position ?? "0/0";
}
