import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { coverLines } from "@trato/domain/stock/forecast.ts";
import type { Context } from "../platform/context.ts";
import { plannedMoves } from "./planned-moves.ts";

/** When the goods that lines of a document still miss are expected; null where no planned receipt covers them. */
export async function expectedDaysOf(
  ctx: Context,
  originLineIds: readonly string[],
): Promise<Map<string, CalendarDate | null>> {
  const short = await shortLinesOf(ctx, originLineIds);
  if (short.length === 0) return new Map();
  const planned = await plannedMoves(
    ctx,
    short.map((line) => line.productId),
  );
  const covered = [...planned.deliveries].flatMap(([productId, deliveries]) =>
    coverLines("0" as Decimal, deliveries, planned.receipts.get(productId) ?? [], ctx.today),
  );
  const days = new Map(covered.map((coverage) => [coverage.id, coverage.expectedOn]));
  return new Map(short.map((line) => [line.originLineId ?? "", days.get(line.id) ?? null]));
}

async function shortLinesOf(ctx: Context, originLineIds: readonly string[]) {
  if (originLineIds.length === 0) return [];
  return ctx.db
    .selectFrom("transferLines")
    .select(["id", "productId", "originLineId"])
    .where("workspaceId", "=", ctx.workspace.id)
    .where("originLineId", "=", sql<string>`any(${originLineIds}::uuid[])`)
    .where("state", "=", "open")
    .where("kind", "=", "delivery")
    .whereRef("reserved", "<", "quantity")
    .execute();
}
