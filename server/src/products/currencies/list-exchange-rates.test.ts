import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { createExchangeRate } from "./create-exchange-rate.ts";
import { listCurrencies, listExchangeRates } from "./list-exchange-rates.ts";

const day = (text: string) => text as CalendarDate; // a day

test("currencies tell the rate that holds on a day, or that theirs begin later; their rates come page by page", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "sales" });
    for (const [currency, on, rate] of [
      ["USD", "2026-01-10", "1.1"],
      ["USD", "2026-02-10", "1.2"],
      ["USD", "2026-03-10", "1.3"],
      ["JPY", "2026-03-01", "160"],
    ] as const)
      await createExchangeRate(t.system, { currency, day: day(on), rate: rate as Decimal, isInverse: false });
    const { own, items } = await listCurrencies(ctx, { day: day("2026-02-28") });
    expect([own, ...items.map(({ currency, count, rate }) => [currency, count, rate?.rate ?? null])]).toEqual([
      "EUR",
      ["JPY", 1, null],
      ["USD", 3, "1.2"],
    ]);
    const first = await listExchangeRates(ctx, { currency: "USD", limit: 2 });
    expect(first.items.map((rate) => rate.day)).toEqual(["2026-03-10", "2026-02-10"]);
    const next = await listExchangeRates(ctx, { currency: "USD", limit: 2, cursor: first.nextCursor ?? "" });
    expect([next.items.map((rate) => rate.day), next.nextCursor]).toEqual([["2026-01-10"], null]);
    const other = await t.elsewhere();
    expect((await listCurrencies(other, {})).items).toEqual([]);
  }));
