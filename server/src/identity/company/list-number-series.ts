import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

/** How far each series of numbers has counted. */
export async function listNumberSeries(ctx: Context) {
  const items = await own(ctx, "numberSeries")
    .select(["kind", "period", "lastNumber"])
    .orderBy("kind")
    .orderBy("period")
    .execute();
  return { items };
}
