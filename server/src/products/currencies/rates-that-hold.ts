import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { UsedRate } from "@trato/domain/products/currencies/rate-records.ts";
import type { Context } from "../../platform/context.ts";
import { selectExchangeRates } from "./list-exchange-rates.ts";

/** Of these currencies the rates that hold on a day: of each the latest of that day or before; the workspace's own has none. */
export async function ratesThatHold(
  ctx: Context,
  currencies: readonly string[],
  day: CalendarDate,
): Promise<UsedRate[]> {
  const others = [...new Set(currencies)].filter((currency) => currency !== ctx.workspace.currency);
  if (others.length === 0) return [];
  const rates = await selectExchangeRates(ctx)
    .distinctOn("currency")
    .where("currency", "=", sql<string>`any(${others})`)
    .where("day", "<=", day)
    .orderBy("currency")
    .orderBy("day", "desc")
    .execute();
  return rates.map(({ id: _, version: __, ...rate }) => rate);
}

/** The rate of a currency on a day; refuses one that is missing, with the currency and the day. The workspace's own needs none. */
export async function rateOf(ctx: Context, currency: string, day: CalendarDate): Promise<UsedRate | null> {
  if (currency === ctx.workspace.currency) return null;
  const [rate] = await ratesThatHold(ctx, [currency], day);
  if (!rate) throw new Refusal("invalid", "rate.missing", { path: "currency", currency, day });
  return rate;
}
