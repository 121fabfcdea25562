import { sql } from "kysely";
import { counterOf, numberAt, type NumberSeries, type SeriesKind } from "@trato/domain/number-formats.ts";
import { localTime } from "@trato/domain/numbering.ts";
import type { Context } from "./context.ts";
import { insertOwn } from "./rows.ts";

/** The next number of a kind ("S00042"), without holes: the counter's row stays locked until the commit, so take it last. */
export async function nextNumber(ctx: Context, kind: Exclude<SeriesKind, "order">): Promise<string> {
  return nextIn(ctx, ctx.workspace.numbering[kind]);
}

/** The next number that an order gets for itself; null where orders keep the numbers of their quotations. */
export function nextOrderNumber(ctx: Context): Promise<string> | null {
  const { order } = ctx.workspace.numbering;
  return order && nextIn(ctx, order);
}

async function nextIn(ctx: Context, series: NumberSeries): Promise<string> {
  const { lastNumber } = await insertOwn(ctx, "numberSeries", { ...counterOf(series, ctx.today), lastNumber: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "kind", "period"])
        .doUpdateSet({ lastNumber: sql`number_series.last_number + 1` }),
    )
    .returning("lastNumber")
    .executeTakeFirstOrThrow();
  return numberAt(series, lastNumber, timeOf(ctx));
}

/** The numbers that may be meant by a count alone: 42 of a sale is S00042, and PED/2026/00042 where orders have their own. */
export function numbersMeant(ctx: Context, kinds: readonly SeriesKind[], count: number): string[] {
  return kinds.flatMap((kind) => {
    const series = ctx.workspace.numbering[kind];
    return series ? [numberAt(series, count, timeOf(ctx))] : [];
  });
}

const timeOf = (ctx: Context) => localTime(ctx.workspace.timeZone, ctx.now);
