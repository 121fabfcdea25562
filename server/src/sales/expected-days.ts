import type { CalendarDate } from "@trato/domain/dates.ts";
import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { coverLines } from "@trato/domain/stock/forecast.ts";
import type { Context } from "../platform/context.ts";
import { plannedMoves } from "../stock/planned-moves.ts";
import type { ReadLine } from "./read-sale.ts";

/** By line, the day on which planned receipts will cover what an order still lacks. Asks nothing where nothing is missing. */
export async function expectedDays(
  ctx: Context,
  lines: readonly ReadLine[],
): Promise<Map<Id<"sale_lines">, CalendarDate>> {
  const short = lines.filter((line) => line.missing !== null && line.missing !== nothing);
  const productIds = short.flatMap((line) => line.productId ?? []);
  if (productIds.length === 0) return new Map();
  const planned = await plannedMoves(ctx, productIds);
  const covered = [...planned.deliveries].flatMap(([productId, open]) =>
    coverLines(nothing, open, planned.receipts.get(productId) ?? [], ctx.today),
  );
  const days = new Map(covered.map((line) => [line.id, line.expectedOn]));
  return new Map(short.flatMap((line) => lastDay(line, days)));
}

function lastDay(line: ReadLine, days: ReadonlyMap<string, CalendarDate | null>): [ReadLine["id"], CalendarDate][] {
  const own = (line.openIds ?? []).map((id) => days.get(id) ?? null);
  const last = own.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
  return last && !own.includes(null) ? [[line.id, last]] : [];
}
