import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import type { Context } from "../../platform/context.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createExchangeRate } from "./create-exchange-rate.ts";
import { deleteExchangeRate, editExchangeRate } from "./edit-exchange-rate.ts";
import { listCurrencies } from "./list-exchange-rates.ts";

const day = (text: string) => text as CalendarDate; // a day
const rateOf = (ctx: Context, on: string, rate: string) =>
  createExchangeRate(ctx, { currency: "USD", day: day(on), rate: rate as Decimal, isInverse: false });

test("a rate is changed, told with before and after, and taken back by its former values", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id, version } = await rateOf(ctx, "2026-03-01", "1.08");
    const after = await editExchangeRate(ctx, { exchangeRateId: id, version, rate: "1.1" as Decimal });
    expect(after).toMatchObject({ rate: "1.1", version: 2 });
    expect((await diaryOf(t, id)).at(-1)).toMatchObject({
      event: "exchange_rate.edited",
      before: { rate: "1.08" },
      after: { rate: "1.1" },
    });
    expect(await editExchangeRate(ctx, { exchangeRateId: id, version: 2, rate: "1.08" as Decimal })).toMatchObject({
      rate: "1.08",
    });
    await rateOf(ctx, "2026-03-05", "1.2");
    expect(await tried(ctx, () => editExchangeRate(ctx, { exchangeRateId: id, day: day("2026-03-05") }))).toBe(
      "rate.day_taken",
    );
  }));

test("where a rate is deleted, the one before holds again, until it comes back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await rateOf(ctx, "2026-03-01", "1.08");
    const later = await rateOf(ctx, "2026-03-05", "1.2");
    const holds = async () =>
      (await listCurrencies(ctx, { day: day("2026-03-10") })).items.map(({ rate }) => rate?.rate);
    expect(await holds()).toEqual(["1.2"]);
    const { version: _, source: __, ...deleted } = await deleteExchangeRate(ctx, { exchangeRateId: later.id });
    expect(await holds()).toEqual(["1.08"]);
    await createExchangeRate(ctx, deleted);
    expect(await holds()).toEqual(["1.2"]);
  }));

test("those who lead change rates of their own company", () =>
  inWorkspace(async (t) => {
    const { id: exchangeRateId } = await rateOf(t.system, "2026-03-01", "1.08");
    for (const change of [
      (ctx: Context) => editExchangeRate(ctx, { exchangeRateId, rate: "2" as Decimal }),
      (ctx: Context) => deleteExchangeRate(ctx, { exchangeRateId }),
    ]) {
      expect(await whoMay(t, change)).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    }
  }));
