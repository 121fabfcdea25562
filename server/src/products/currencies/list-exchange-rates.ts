import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListCurrencies, ListExchangeRates } from "@trato/domain/products/currencies/rate-inputs.ts";
import type { Currency, ExchangeRate } from "@trato/domain/products/currencies/rate-records.ts";
import { calendarDate } from "@trato/domain/schemas.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { found, own } from "../../platform/rows.ts";

const place = z.tuple([calendarDate()]);

/** The rates of one currency, the latest first. */
export async function listExchangeRates(ctx: Context, { currency, limit, cursor }: ListExchangeRates) {
  const before = cursor === undefined ? null : decodeCursor(cursor, place)[0];
  const rows = await selectExchangeRates(ctx)
    .where("currency", "=", currency)
    .$if(before !== null, (query) => query.where("day", "<", before))
    .orderBy("day", "desc")
    .limit(limit + 1)
    .execute();
  return pageOfRows(rows, limit, ({ day }) => [day]);
}

/** The currencies that have rates, each with the one that holds on the day. */
export async function listCurrencies(
  ctx: Context,
  { day = ctx.today }: ListCurrencies,
): Promise<{ own: string; items: Currency[] }> {
  const [counts, rates] = await Promise.all([
    own(ctx, "exchangeRates")
      .select((eb) => ["currency", eb.fn.countAll<number>().as("count")])
      .groupBy("currency")
      .orderBy("currency")
      .execute(),
    selectExchangeRates(ctx)
      .distinctOn("currency")
      .where("day", "<=", day)
      .orderBy("currency")
      .orderBy("day", "desc")
      .execute(),
  ]);
  const rateOf = new Map(rates.map((rate) => [rate.currency, rate]));
  const items = counts.map(({ currency, count }) => ({
    currency,
    count,
    rate: rateOf.get(currency) ?? null,
  }));
  return { own: ctx.workspace.currency, items };
}

export async function getExchangeRate(ctx: Context, id: ExchangeRate["id"]): Promise<ExchangeRate> {
  return found(await selectExchangeRates(ctx).where("id", "=", id).executeTakeFirst());
}

export function selectExchangeRates(ctx: Context) {
  return own(ctx, "exchangeRates").select([
    "id",
    sql<string>`currency::text`.as("currency"),
    "day",
    "rate",
    "isInverse",
    sql<ExchangeRate["source"]>`source`.as("source"),
    "version",
  ]);
}
