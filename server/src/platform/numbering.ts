import { sql } from "kysely";
import type { NumberedKind } from "@trato/domain/kinds.ts";
import { numberFormat } from "@trato/domain/number-formats.ts";
import { counterPeriod, localTime, takeNumber } from "@trato/domain/numbering.ts";
import type { Context } from "./context.ts";
import { insertOwn } from "./rows.ts";

/** The next number of a kind ("S00042"), without holes: the counter's row stays locked until the commit, so take it last. */
export async function nextNumber(ctx: Context, kind: NumberedKind): Promise<string> {
  const format = numberFormat(kind);
  const first = { kind, period: counterPeriod(format, ctx.today), lastNumber: 1 };
  const { lastNumber } = await insertOwn(ctx, "numberSeries", first)
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "kind", "period"])
        .doUpdateSet({ lastNumber: sql`number_series.last_number + ${format.step}` }),
    )
    .returning("lastNumber")
    .executeTakeFirstOrThrow();
  return numberAs(ctx, kind, lastNumber);
}

/** A number as documents of a kind bear it today: 42 of a sale is "S00042". */
export function numberAs(ctx: Context, kind: NumberedKind, counter: number): string {
  const now = localTime(ctx.workspace.timeZone, ctx.now);
  return takeNumber(numberFormat(kind), counter, { created: now, document: now }).number;
}
