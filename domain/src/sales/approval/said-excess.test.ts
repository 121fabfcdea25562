import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import { formatFor } from "../../format.ts";
import { saidExcess, type SayableExcess } from "./said-excess.ts";

const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const said = (excess: SayableExcess, language: "en" | "es") =>
  saidExcess(
    excess,
    formatFor({ ...place, language }, () => "2031-03-05T10:00:00Z" as Moment),
    "EUR",
  ).replaceAll(/[\u00a0\u202f]/g, " ");

test.each<[SayableExcess, string, string]>([
  [
    { measure: "line_discount", name: "Table", limit: "10", value: "25.4951" },
    "Discount on a line, Table: 25.5%; up to 10% is allowed",
    "Descuento de una línea, Table: 25,5 %; se permite hasta 10 %",
  ],
  [
    { measure: "margin", name: null, limit: "20", value: "12" },
    "Margin of the whole: 12%; at least 20% is wanted",
    "Margen del conjunto: 12 %; se pide al menos 20 %",
  ],
  [
    { measure: "margin", name: null, limit: null, value: null },
    "Margin of the whole: below what is allowed",
    "Margen del conjunto: por debajo de lo permitido",
  ],
  [
    { measure: "line_margin", name: "Table", limit: "20", value: "-1000000" },
    "Margin of a line, Table: nothing is earned; at least 20% is wanted",
    "Margen de una línea, Table: no se gana nada; se pide al menos 20 %",
  ],
  [
    { measure: "payment_days", name: null, limit: "60", value: "91" },
    "Days until all is paid: 91; up to 60 is allowed",
    "Días hasta cobrarlo todo: 91; se permite hasta 60",
  ],
  [
    { measure: "amount", name: null, limit: "10000", value: "12000.5" },
    "Amount without taxes: €12,000.50; up to €10,000.00 is allowed",
    "Importe sin impuestos: 12.000,50 €; se permite hasta 10.000,00 €",
  ],
])("what is beyond a limit is said in words and figures (%#)", (excess, en, es) => {
  expect([said(excess, "en"), said(excess, "es")]).toEqual([en, es]);
});
