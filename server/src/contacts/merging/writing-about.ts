import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";

// What is written about a record (a note, a file, an activity, a mail) has no foreign key to it. Who writes and who merges the record wait for
// each other, so that it either moves along or is refused. First of all locks, on both sides.

/** Whoever writes about a record keeps it from being merged until the commit; what was merged meanwhile is seen by the next statement. */
export async function holdFromMerging(ctx: Context, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`about:${id}`}, 0))`.execute(ctx.db);
}

/** Whoever merges records waits for all who write about one of them, and keeps others from it. */
export async function holdFromWriting(ctx: Context, ids: readonly string[]): Promise<void> {
  const keys = ids.map((id) => `about:${id}`);
  await sql`
    select pg_advisory_xact_lock(k.key) from (
      select distinct hashtextextended(key, 0) as key from unnest(${keys}::text[]) as key order by 1) as k`.execute(
    ctx.db,
  );
}

/** The same for whoever waits for nobody: gives those of the records that nobody writes about at this moment. */
export async function holdFreeFromWriting(ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::text[]) as id where pg_try_advisory_xact_lock(hashtextextended('about:' || id, 0))`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
}
