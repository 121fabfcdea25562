import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createExchangeRate } from "./create-exchange-rate.ts";
import { listExchangeRates } from "./list-exchange-rates.ts";

const dollars = (day: string, rate: string, isInverse = false) => ({
  currency: "USD",
  day: day as CalendarDate,
  rate: rate as Decimal,
  isInverse,
});

test("a rate is kept the way round in which it is said, told and recorded", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const rate = await createExchangeRate(marta, dollars("2026-03-01", "0.923456789012", true));
    expect(rate).toMatchObject({ ...dollars("2026-03-01", "0.923456789012", true), source: "hand", version: 1 });
    expect((await listExchangeRates(marta, { currency: "USD", limit: 10 })).items).toEqual([rate]);
    expect(marta.changes).toMatchObject([{ kind: "setting", id: rate.id, version: 1 }]);
    expect(await diaryOf(t, rate.id)).toMatchObject([
      { event: "exchange_rate.created", by: "Marta", after: { currency: "USD", rate: "0.923456789012" } },
    ]);
  }));

test("a day has one rate of a currency, and the company's own currency has none", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await createExchangeRate(ctx, dollars("2026-03-01", "1.08"));
    const again = () => createExchangeRate(ctx, dollars("2026-03-01", "1.09"));
    await expect(again()).rejects.toMatchObject({ code: "rate.day_taken", details: { path: "day" } });
    expect(await tried(ctx, () => createExchangeRate(ctx, dollars("2026-03-02", "1.09")))).toBe("done");
    expect(await tried(ctx, () => createExchangeRate(ctx, { ...dollars("2026-03-02", "1"), currency: "EUR" }))).toBe(
      "rate.own_currency",
    );
    expect(await whoeverIsElsewhere(t, (other) => createExchangeRate(other, dollars("2026-03-01", "1.2")))).toBe(
      "done",
    );
  }));

test("those who lead enter rates", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => createExchangeRate(ctx, dollars("2026-03-01", "1.08")))).toEqual([
      "manager",
      "administrator",
    ]);
  }));
