import type { Id } from "@trato/domain/ids.ts";
import { forecastDays } from "@trato/domain/stock/forecast.ts";
import type { ForecastStock } from "@trato/domain/stock/inputs.ts";
import type { StockForecast } from "@trato/domain/stock/records.ts";
import { kitForecast } from "@trato/domain/stock/kits/whole-kits.ts";
import type { Context } from "../platform/context.ts";
import { partsOfKits } from "../products/kits/parts.ts";
import { refuseUnknownProduct } from "../products/store.ts";
import { plannedMoves } from "./planned-moves.ts";
import { readAvailability } from "./read-availability.ts";

/** What will be on hand of a product, day by day, with everybody's orders and all that is on its way. */
export async function forecastStock(ctx: Context, { productId }: ForecastStock): Promise<StockForecast> {
  await refuseUnknownProduct(ctx, productId);
  const parts = (await partsOfKits(ctx, [productId])).get(productId);
  if (!parts) return forecastOf(ctx, productId);
  const stored = parts.filter(({ storable }) => storable);
  const forecasts = stored.map(async ({ productId: part, perKit }) => ({ perKit, ...(await forecastOf(ctx, part)) }));
  return kitForecast(await Promise.all(forecasts));
}

async function forecastOf(ctx: Context, productId: Id<"products">): Promise<StockForecast> {
  const [{ onHand }, { deliveries, receipts }] = await Promise.all([
    readAvailability(ctx, productId),
    plannedMoves(ctx, [productId]),
  ]);
  const plan = { onHand, deliveries: deliveries.get(productId) ?? [], receipts: receipts.get(productId) ?? [] };
  return { onHand, days: forecastDays(plan, ctx.today) };
}
