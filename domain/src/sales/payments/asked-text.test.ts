import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { formatFor } from "../../format.ts";
import { askedText, saidAsked } from "./asked-text.ts";

const f = (language: "en" | "es") =>
  formatFor(
    { language, currency: "EUR", currencyDecimals: 2, priceDecimals: 2, timeZone: "UTC" },
    () => "2026-11-30T09:00:00.000Z" as Moment, // an ISO moment
  );

test.each([
  [null, null, "No payment", "Sin pago"],
  [{ kind: "deposit", percent: "12.5" as Decimal }, "deposit 12.5", "A deposit, 12.5%", "Un anticipo, 12,5 %"],
  [{ kind: "whole" }, "whole", "The whole amount", "El importe completo"],
  [{ kind: "first_instalment" }, "first_instalment", "The first instalment", "El primer vencimiento"],
] as const)("%o is read in both languages", (asked, text, en, es) => {
  expect(askedText(asked)).toBe(text);
  expect(saidAsked(asked, f("en"))).toBe(en);
  expect(saidAsked(asked, f("es")).replace(/\s/g, " ")).toBe(es);
});
