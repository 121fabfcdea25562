import { Refusal } from "@trato/domain/errors.ts";
import { forecastDays } from "@trato/domain/stock/forecast.ts";
import type { ForecastStock } from "@trato/domain/stock/inputs.ts";
import type { StockForecast } from "@trato/domain/stock/records.ts";
import type { Context } from "../platform/context.ts";
import { plannedMoves } from "./planned-moves.ts";
import { readAvailability } from "./read-availability.ts";

/** What will be on hand of a product, day by day, with everybody's orders and all that is on its way. */
export async function forecastStock(ctx: Context, { productId }: ForecastStock): Promise<StockForecast> {
  const [isKnown, { onHand }, { deliveries, receipts }] = await Promise.all([
    isProduct(ctx, productId),
    readAvailability(ctx, productId),
    plannedMoves(ctx, [productId]),
  ]);
  if (!isKnown) throw new Refusal("not_found", "record.not_found");
  const plan = { onHand, deliveries: deliveries.get(productId) ?? [], receipts: receipts.get(productId) ?? [] };
  return { onHand, days: forecastDays(plan, ctx.today) };
}

async function isProduct(ctx: Context, productId: ForecastStock["productId"]): Promise<boolean> {
  const found = await ctx.db
    .selectFrom("products")
    .select("id")
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", productId)
    .executeTakeFirst();
  return found !== undefined;
}
