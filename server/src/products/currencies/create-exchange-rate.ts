import { Refusal } from "@trato/domain/errors.ts";
import type { CreateExchangeRate } from "@trato/domain/products/currencies/rate-inputs.ts";
import type { ExchangeRate } from "@trato/domain/products/currencies/rate-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getExchangeRate } from "./list-exchange-rates.ts";

/** What a currency costs from a day on, as somebody says it: it holds until there is another one. */
export async function createExchangeRate(ctx: Context, input: CreateExchangeRate): Promise<ExchangeRate> {
  authorize(ctx, "exchangeRate.edit");
  const { currency, day } = input;
  if (currency === ctx.workspace.currency)
    throw new Refusal("invalid", "rate.own_currency", { path: "currency", currency });
  const id = input.id ?? ctx.newId<"exchange_rates">();
  await refuseTakenDay(ctx, { id, currency, day });

  const rate = { ...input, id, source: "hand" as const };
  await insertOwn(ctx, "exchangeRates", rate).execute();
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "exchange_rate.created", { kind: "setting", id }, { after: { ...rate, version: 1 } });
  return getExchangeRate(ctx, id);
}

/** Of one day there is one rate of a currency. */
export async function refuseTakenDay(
  ctx: Context,
  { id, currency, day }: Pick<ExchangeRate, "id" | "currency" | "day">,
): Promise<void> {
  const taken = await own(ctx, "exchangeRates")
    .select("id")
    .where("currency", "=", currency)
    .where("day", "=", day)
    .where("id", "<>", id)
    .executeTakeFirst();
  if (taken) throw new Refusal("conflict", "rate.day_taken", { path: "day", currency, day });
}
