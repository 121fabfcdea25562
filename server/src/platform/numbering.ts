import { sql } from "kysely";
import type { Context } from "./context.ts";

export type NumberedKind = "sale" | "purchase" | "delivery" | "receipt" | "internal" | "adjustment";

const prefixes: Record<NumberedKind, string> = {
  sale: "S",
  purchase: "P",
  delivery: "OUT",
  receipt: "IN",
  internal: "INT",
  adjustment: "ADJ",
};

/** The next number of a kind ("S00042"), without holes: the counter's row stays locked until the commit, so take it last. */
export async function nextNumber(ctx: Context, kind: NumberedKind): Promise<string> {
  const [number] = await nextNumbers(ctx, kind, 1);
  return number ?? "";
}

/** Some numbers in a row, for work in batches. */
export async function nextNumbers(ctx: Context, kind: NumberedKind, count: number): Promise<string[]> {
  const { lastNumber } = await ctx.db
    .insertInto("numberSeries")
    .values({ workspaceId: ctx.workspace.id, kind, period: "", lastNumber: count })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "kind", "period"])
        .doUpdateSet({ lastNumber: sql`number_series.last_number + ${count}` }),
    )
    .returning("lastNumber")
    .executeTakeFirstOrThrow();
  return Array.from({ length: count }, (_, index) => numberAs(kind, lastNumber - count + 1 + index));
}

/** A number as documents of a kind bear it: 42 of a sale is "S00042". */
export function numberAs(kind: NumberedKind, number: number): string {
  return prefixes[kind] + String(number).padStart(5, "0");
}
