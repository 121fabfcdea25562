import { beforeAll, expect, test } from "vitest";
import { nothing } from "@trato/domain/decimal.ts";
import { coverLines } from "@trato/domain/stock/forecast.ts";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { inWorkspace } from "../../test/factories.ts";
import { expected, order, product } from "../../test/factories-stock.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { coverageOf } from "./coverage-of.ts";
import { plannedMoves } from "./planned-moves.ts";

test("each line counts on what those that stand before it leave, as if all were served one after the other", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const [table, chair] = [await product(ctx, { onHand: 3 }), await product(ctx)];
      await order(ctx, [[table, 2]]);
      for (const day of ["2031-04-20", "2031-04-02", "2031-04-10", "2031-04-02"])
        await order(ctx, [[table, 4]], { on: day });
      for (const day of ["2031-03-10", "2031-04-01", "2031-04-15"]) await expected(ctx, table, 5, day);
      await order(ctx, [[chair, 1]]);

      const planned = await plannedMoves(ctx, [table.id, chair.id]);
      const deliveries = planned.deliveries.get(table.id) ?? [];
      const ids = [...planned.deliveries.values()].flat().map(({ id }) => id);
      const found = await coverageOf(ctx, ids, [table.id, chair.id]);
      const receipts = planned.receipts.get(table.id) ?? [];
      const served = coverLines(nothing, deliveries, receipts, ctx.today);
      const late = receipts.filter(({ scheduledOn }) => scheduledOn >= ctx.today);
      const servedPunctually = coverLines(nothing, deliveries, late, ctx.today);

      expect(deliveries.map(({ id }) => found.get(id)?.all)).toEqual(served);
      expect(deliveries.map(({ id }) => found.get(id)?.punctual)).toEqual(servedPunctually);
      expect(served.map(({ expectedOn }) => expectedOn)).toContain("2031-04-15");
      expect(found.size).toBe(deliveries.length); // nothing is planned to come in of the chair
    },
    { at: new Date("2031-03-20T10:00:00Z") },
  ));

beforeAll(async () => void (await testDatabase())); // where nothing else lies about

test("who stands before is read once, however many lines are asked for", () =>
  inWorkspace(async ({ system: ctx }) => {
    const table = await product(ctx);
    await order(
      ctx,
      Array.from({ length: 40 }, () => [table, 1] as const),
    );
    await expected(ctx, table, 5, "2031-04-01");
    const ids = (await plannedMoves(ctx, [table.id])).deliveries.get(table.id)?.map(({ id }) => id) ?? [];
    await sql`set local enable_seqscan = off`.execute(ctx.db);
    const before = await linesRead(ctx);
    expect((await coverageOf(ctx, ids, [table.id])).size).toBe(40);
    expect((await linesRead(ctx)) - before).toBeLessThan(4 * 40);
  }));

async function linesRead(ctx: Context): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'transfer_lines'`.execute(
    ctx.db,
  );
  return rows[0]?.read ?? 0;
}
