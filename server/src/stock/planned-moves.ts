import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";

/** An open line of a delivery or receipt of anybody in the workspace, in the order in which goods are promised. */
export type PlannedMove = { id: string; quantity: Decimal; reserved: Decimal; scheduledOn: CalendarDate };

type Row = PlannedMove & { productId: Id<"products">; kind: "receipt" | "delivery" };

/** What is planned to go out and to come in, by product. */
export async function plannedMoves(ctx: Context, productIds: readonly Id<"products">[]) {
  const { rows } = await sql<Row>`
    select product_id, line_id as id, kind, quantity, reserved, scheduled_on
    from app.planned_moves(${[...new Set(productIds)]}::uuid[])
  `.execute(ctx.db);
  return { deliveries: byProduct(rows, "delivery"), receipts: byProduct(rows, "receipt") };
}

const byProduct = (rows: Row[], kind: Row["kind"]): Map<Id<"products">, PlannedMove[]> =>
  Map.groupBy(
    rows.filter((row) => row.kind === kind),
    (row) => row.productId,
  );
