import { setImmediate as nextTurn } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import type { Context } from "../platform/context.ts";

const atOnce = 50;

/**
 * Reads what the database wrote as JSON, each `line` by its `place`: all of one moment, but a few at a time, others having their
 * turn between them.
 */
export async function readInPieces<Line>(ctx: Context, lines: RawBuilder<unknown>): Promise<Line[]> {
  const { rows } = await sql<{ piece: string }>`select json_agg(l.line order by l.place)::text as piece
    from (select line, row_number() over (order by place) as place from (${lines}) r) l
    group by (l.place - 1) / ${sql.lit(atOnce)} order by min(l.place)`.execute(ctx.db);
  const read: Line[] = [];
  for (const { piece } of rows) {
    await nextTurn();
    read.push(...(JSON.parse(piece) as Line[])); // as the query wrote them
  }
  return read;
}
