import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { PaymentTermLine } from "@trato/domain/sales/payment-terms.ts";
import { expect, test } from "vitest";
import { someTerms } from "../../../test/offers.ts";
import { wordsIn } from "../../platform/words.ts";
import { termWords } from "./term-labels.ts";
import { termText } from "./term-text.ts";

const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const now = () => "2026-11-23T09:00:00Z" as Moment; // a moment
const part = someTerms().lines[0];

test.each<[Partial<PaymentTermLine>, string, string]>([
  [{ days: 0 }, "50% at once", "50 % al momento"],
  [{ days: 30 }, "50% in 30 days", "50 % a 30 días"],
  [{ days: 0, delayKind: "days_after_end_of_month" }, "50% at the month's end", "50 % a fin de mes"],
  [
    { days: 10, delayKind: "days_after_end_of_month" },
    "50% 10 days after the month's end",
    "50 % a fin de mes más 10 días",
  ],
  [
    { days: 0, delayKind: "days_after_end_of_next_month" },
    "50% at the next month's end",
    "50 % a fin del mes siguiente",
  ],
  [
    { days: 5, delayKind: "days_after_end_of_next_month" },
    "50% 5 days after the next month's end",
    "50 % a fin del mes siguiente más 5 días",
  ],
  [
    { days: 30, delayKind: "days_end_of_month_on_the", dayOfMonth: 15 },
    "50% in 30 days, then on day 15",
    "50 % a 30 días, el día 15",
  ],
  [
    { days: 30, delayKind: "days_end_of_month_on_the" },
    "50% in 30 days, then at the month's end",
    "50 % a 30 días, a fin de mes",
  ],
  [{ days: 0, value: "fixed" }, "€50.00 at once", "50,00 € al momento"],
])("%j reads %j", (given, en, es) => {
  const said = (["en", "es"] as const).map((language) => {
    const line = { ...part, ...given } as PaymentTermLine; // a part of the terms above
    return termText(line, wordsIn(language, termWords), formatFor({ language, ...place }, now));
  });
  expect(said.map((text) => text.replaceAll(/\s/gu, " "))).toEqual([en, es]);
});
