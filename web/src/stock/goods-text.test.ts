import { formatFor } from "@trato/domain/format.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { aDelivery, aDeliveryRow, aTransferLine } from "../../test/stock.ts";
import { goodsInList, goodsText } from "./goods-text.ts";

const f = formatFor(
  { language: "es", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" },
  () => "2026-11-23T09:00:00Z" as Moment, // a moment
);
const say = (quantity: Decimal, unit: string | null) => `${f.quantity(quantity)} ${unit}`;
const chairs = aTransferLine({ productName: "Silla", quantity: "1500.5" });

test.each([
  ["what is to move of a line that is open", [aTransferLine({ quantity: "2", moved: "0" })], "2 unit Oak table"],
  [
    "what has moved of one that is done",
    [aTransferLine({ state: "done", quantity: "2", moved: "1" })],
    "1 unit Oak table",
  ],
  ["what was asked for of one given up", [aTransferLine({ state: "cancelled", quantity: "2" })], "2 unit Oak table"],
  [
    "lines after each other, numbers as one writes them",
    [aTransferLine(), chairs],
    "2 unit Oak table, 1.500,5 unit Silla",
  ],
  ["nothing where there is no line", [], ""],
])("says %s", (_, lines, text) => {
  expect(goodsText(aDelivery({ lines }), say)).toBe(text);
});

test.each([
  ["the first line", { productName: "Silla", unitName: "kg", quantity: "1500.5", others: 0 }, "1.500,5 kg Silla"],
  ["how many others there are", { productName: "Silla", unitName: "kg", quantity: "2", others: 3 }, "2 kg Silla +3"],
  ["nothing where there is no line", null, ""],
])("says of a row %s", (_, goods, text) => {
  expect(goodsInList(aDeliveryRow({ goods }), say)).toBe(text);
});
