import { forecastDays } from "@trato/domain/stock/forecast.ts";
import type { ForecastStock } from "@trato/domain/stock/inputs.ts";
import type { StockForecast } from "@trato/domain/stock/records.ts";
import type { Context } from "../platform/context.ts";
import { refuseUnknownProduct } from "../products/store.ts";
import { plannedMoves } from "./planned-moves.ts";
import { readAvailability } from "./read-availability.ts";

/** What will be on hand of a product, day by day, with everybody's orders and all that is on its way. */
export async function forecastStock(ctx: Context, { productId }: ForecastStock): Promise<StockForecast> {
  await refuseUnknownProduct(ctx, productId);
  const [{ onHand }, { deliveries, receipts }] = await Promise.all([
    readAvailability(ctx, productId),
    plannedMoves(ctx, [productId]),
  ]);
  const plan = { onHand, deliveries: deliveries.get(productId) ?? [], receipts: receipts.get(productId) ?? [] };
  return { onHand, days: forecastDays(plan, ctx.today) };
}
