import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import type { Context } from "../../platform/context.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { bringRates, takeRatesBack } from "./bring-rates.ts";
import { createExchangeRate } from "./create-exchange-rate.ts";
import { editExchangeRate } from "./edit-exchange-rate.ts";
import { listCurrencies, listExchangeRates } from "./list-exchange-rates.ts";

const content = "Date,USD,JPY,\n2026-11-27,1.0823,163.4,\n2026-11-26,1.08,N/A,\n";
const ratesOf = async (ctx: Context, currency: string) =>
  (await listExchangeRates(ctx, { currency, limit: 10 })).items.map(({ day, rate, source }) => [day, rate, source]);

test("a file brings what is not there yet, and what somebody said himself stays", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const typed = { currency: "USD", day: "2026-11-26" as CalendarDate, rate: "1.5" as Decimal, isInverse: false };
    await createExchangeRate(ctx, typed);
    const brought = await bringRates(ctx, { content });
    expect(brought).toMatchObject({ added: 2, kept: 1, firstDay: "2026-11-26", lastDay: "2026-11-27", currencies: 2 });
    expect(await ratesOf(ctx, "USD")).toEqual([
      ["2026-11-27", "1.0823", "file"],
      ["2026-11-26", "1.5", "hand"],
    ]);
    expect(await diaryOf(t, brought.batchId)).toMatchObject([{ event: "exchange_rates.brought", after: { added: 2 } }]);
    expect(await bringRates(ctx, { content })).toMatchObject({ added: 0, kept: 3 });
  }));

test("what came together is taken back together, but for what was changed since", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { batchId } = await bringRates(ctx, { content });
    const [dollars] = (await listExchangeRates(ctx, { currency: "USD", limit: 1 })).items;
    if (!dollars) throw new Error("it was brought");
    await editExchangeRate(ctx, { exchangeRateId: dollars.id, rate: "1.2" as Decimal });
    expect(await takeRatesBack(ctx, { batchId })).toEqual({ deleted: 2 });
    expect((await listCurrencies(ctx, {})).items.map(({ currency, count }) => [currency, count])).toEqual([["USD", 1]]);
    expect(await takeRatesBack(ctx, { batchId })).toEqual({ deleted: 0 });
  }));

test("a file that is none leaves nothing behind", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    expect(await tried(ctx, () => bringRates(ctx, { content: `${content}nonsense,1,2` }))).toBe("rates_file.wrong");
    expect((await listCurrencies(ctx, {})).items).toEqual([]);
  }));

test("those who lead bring files, and take rates of their own company back", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => bringRates(ctx, { content }))).toEqual(["manager", "administrator"]);
    const { batchId } = await bringRates(await t.as({ role: "manager" }), { content });
    expect(await whoMay(t, (ctx) => takeRatesBack(ctx, { batchId }))).toEqual(["manager", "administrator"]);
    const other = await t.elsewhere();
    expect(await takeRatesBack(other, { batchId })).toEqual({ deleted: 0 });
    expect(await whoeverIsElsewhere(t, (ctx) => bringRates(ctx, { content }))).toBe("done");
  }));
