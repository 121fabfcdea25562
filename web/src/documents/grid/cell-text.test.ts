import type { Decimal } from "@trato/domain/decimal.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { type EditedLine, emptyLine } from "../edited-line.ts";
import { textsIn } from "./cell-text.ts";

const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const decimal = (text: string) => text as Decimal; // written so here

const table: EditedLine = {
  ...emptyLine,
  id: "a",
  name: "Mesa de roble",
  quantity: decimal("2.5"),
  unitPrice: decimal("1234.5"),
  discount: decimal("10"),
  taxIds: ["t" as never], // the id of some tax
};
const lines = [
  table,
  { ...table, id: "s", kind: "section" as const, name: "Planta baja" },
  { ...table, discount: decimal("0"), unread: { quantity: "abc" } },
];

test.each([
  [
    "es",
    [
      ["Mesa de roble", "2,5", "1.234,50", "10 %", "IVA", "2.777,63 €"],
      ["Planta baja", "", "", "", "", ""],
      ["Mesa de roble", "abc", "1.234,50", "", "IVA", ""],
    ],
  ],
  [
    "en",
    [
      ["Mesa de roble", "2.5", "1,234.50", "10%", "IVA", "€2,777.63"],
      ["Planta baja", "", "", "", "", ""],
      ["Mesa de roble", "abc", "1,234.50", "", "IVA", ""],
    ],
  ],
] as const)("cells are copied as they stand on the screen in the language %s", (language, texts) => {
  const format = formatFor({ ...place, language }, () => "2026-11-30T12:00:00.000Z" as never); // some moment
  const reader = { format, nameOfTax: () => "IVA", amounts: [decimal("2777.63"), undefined, undefined] };
  const said = textsIn(lines, { first: 0, last: 2, from: 0, to: 5 }, reader);
  expect(said.map((row) => row.map((text) => text.replaceAll(/\s/g, " ")))).toEqual(texts);
  expect(textsIn(lines, { first: 0, last: 0, from: 1, to: 1 }, reader)).toHaveLength(1);
});
