import type { CalendarDate } from "@trato/domain/dates.ts";
import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { type Covered, coverageOf } from "../../stock/coverage-of.ts";
import type { ReadLine } from "../read-sale.ts";

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
  const productIds = short.flatMap((line) => line.shortProductIds ?? []);
  if (productIds.length === 0) return new Map();
  const covered = await coverageOf(
    ctx,
    short.flatMap((line) => line.shortIds ?? []),
    [...new Set(productIds)],
  );
  return new Map(short.map((line) => [line.id, expectationOf(line, covered)]));
}

function expectationOf(line: ReadLine, covered: ReadonlyMap<string, Covered>): Expectation {
  const own = (line.shortIds ?? []).map((id) => covered.get(id));
  const lateSince = own.map((coverage) => coverage?.all.lateSince ?? null).find((day) => day !== null) ?? null;
  return { lateSince, expectedOn: lastDay(own, lateSince ? "punctual" : "all") };
}

/** The last of the days on which its parts are expected; none where a part is not. */
function lastDay(parts: readonly (Covered | undefined)[], by: keyof Covered): CalendarDate | null {
  const lacking = parts.filter((part) => part?.[by].missing !== nothing);
  const days = lacking.map((part) => part?.[by].expectedOn ?? null);
  if (days.includes(null)) return null;
  return days.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)).at(-1) ?? null;
}
