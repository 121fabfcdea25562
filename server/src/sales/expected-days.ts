import type { CalendarDate } from "@trato/domain/dates.ts";
import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Coverage, coverLines } from "@trato/domain/stock/forecast.ts";
import type { Context } from "../platform/context.ts";
import { plannedMoves } from "../stock/planned-moves.ts";
import type { ReadLine } from "./read-sale.ts";

/**
 * When what an order lacks is expected. Where a receipt that it counts on is late, since when, and the next real day: the one
 * on which it is covered by receipts that are not late.
 */
export type Expectation = { expectedOn: CalendarDate | null; lateSince: CalendarDate | null };

/** By line, when planned receipts will cover what an order still lacks. Asks nothing where nothing is missing. */
export async function expectedDays(
  ctx: Context,
  lines: readonly ReadLine[],
): Promise<Map<Id<"sale_lines">, Expectation>> {
  const short = lines.filter((line) => line.missing !== null && line.missing !== nothing);
  const productIds = short.flatMap((line) => line.productId ?? []);
  if (productIds.length === 0) return new Map();
  const planned = await plannedMoves(ctx, productIds);
  const covered = (from: CalendarDate | null) =>
    new Map(
      [...planned.deliveries].flatMap(([productId, open]) => {
        const receipts = planned.receipts.get(productId) ?? [];
        const counted = receipts.filter(({ scheduledOn }) => from === null || scheduledOn >= from);
        return coverLines(nothing, open, counted, ctx.today).map((line) => [line.id, line] as const);
      }),
    );
  const [all, punctual] = [covered(null), covered(ctx.today)];
  return new Map(short.map((line) => [line.id, expectationOf(line, all, punctual)]));
}

type Covered = ReadonlyMap<string, Coverage>;

function expectationOf(line: ReadLine, all: Covered, punctual: Covered): Expectation {
  const own = (line.openIds ?? []).flatMap((id) => all.get(id) ?? []);
  const lateSince = own.map((coverage) => coverage.lateSince).find((day) => day !== null) ?? null;
  return { lateSince, expectedOn: lastDay(line, lateSince ? punctual : all) };
}

/** The last of the days on which its parts are expected; none where a part is not. */
function lastDay(line: ReadLine, covered: Covered): CalendarDate | null {
  const own = (line.openIds ?? []).map((id) => covered.get(id));
  const lacking = own.filter((coverage) => coverage?.missing !== nothing);
  const days = lacking.map((coverage) => coverage?.expectedOn ?? null);
  if (days.includes(null)) return null;
  return days.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)).at(-1) ?? null;
}
