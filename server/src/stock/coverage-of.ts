import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Coverage, coverLines } from "@trato/domain/stock/forecast.ts";
import type { Context } from "../platform/context.ts";

/** How lines of open deliveries will be served: by all receipts that are planned, and by those that are not late. */
export type Covered = Record<"all" | "punctual", Coverage>;

type Line = { id: string; productId: Id<"products">; quantity: Decimal; reserved: Decimal; before: Decimal };
type Receipt = { productId: Id<"products">; quantity: Decimal; scheduledOn: CalendarDate };

/**
 * What lines of open deliveries can count on, by their ids, where anything is planned to come in at all. Those that stand before a line
 * are told in one sum, so that it costs the same however many they are.
 */
export async function coverageOf(
  ctx: Context,
  lineIds: readonly string[],
  productIds: readonly Id<"products">[],
): Promise<Map<string, Covered>> {
  const [waiting, planned] = await Promise.all([
    sql<Line>`select line_id as id, product_id, quantity, reserved, before from app.waiting_before(${lineIds}::uuid[])`.execute(
      ctx.db,
    ),
    sql<Receipt>`select product_id, quantity, scheduled_on from app.planned_receipts(${productIds}::uuid[])`.execute(
      ctx.db,
    ),
  ]);
  const receipts = Map.groupBy(planned.rows, ({ productId }) => productId);
  return new Map(
    waiting.rows.map((line) => {
      const own = receipts.get(line.productId) ?? [];
      const punctual = own.filter(({ scheduledOn }) => scheduledOn >= ctx.today);
      return [line.id, { all: covered(line, own, ctx.today), punctual: covered(line, punctual, ctx.today) }];
    }),
  );
}

/** Who stands before takes first. */
function covered(line: Line, receipts: readonly Receipt[], today: CalendarDate): Coverage {
  const before = { id: "", quantity: line.before, reserved: nothing };
  const [, own] = coverLines(nothing, [before, line], receipts, today);
  if (!own) throw new Error("each line is answered");
  return own;
}
