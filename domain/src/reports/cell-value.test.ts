import { expect, test } from "vitest";
import { cellValue } from "./cell-value.ts";
import { chosenColumns, exportedLists, listColumns } from "./list-columns.ts";

const column = (name: string, of: keyof typeof listColumns = "opportunities") => chosenColumns(of, [name])[0]!;

const reader = (language: "en" | "es") => ({ language, timeZone: "Europe/Madrid" });

test.each([
  ["Europe/Madrid", "2026-07-01T22:30:05.123Z", "2026-07-02 00:30:05"],
  ["Europe/Madrid", "2026-12-01T23:00:00.000Z", "2026-12-02 00:00:00"],
  ["America/Bogota", "2026-12-01T03:00:00.000Z", "2026-11-30 22:00:00"],
  ["Asia/Kuwait", "2026-12-31T21:00:00.000Z", "2027-01-01 00:00:00"],
])("in %s the moment %s is %s", (timeZone, createdAt, value) => {
  const said = cellValue(column("createdAt"), { createdAt }, { language: "en", timeZone });
  expect(said).toEqual({ kind: "moment", value });
});

test.each([
  ["stageName", { stageName: "Nueva" }, { kind: "text", value: "Nueva" }],
  ["state", { state: "won" }, { kind: "text", value: "Ganada" }],
  ["expectedRevenue", { expectedRevenue: "1250.50" }, { kind: "number", value: "1250.50" }],
  ["priority", { priority: 2 }, { kind: "number", value: "2" }],
  ["tags", { tags: ["Feria", "VIP"] }, { kind: "text", value: "Feria, VIP" }],
  ["tags", { tags: [] }, { kind: "none" }],
  ["nextActivity.on", { nextActivity: { on: "2026-11-30" } }, { kind: "date", value: "2026-11-30" }],
  ["nextActivity.on", { nextActivity: null }, { kind: "none" }],
  ["email", { email: null }, { kind: "none" }],
])("%s of %j", (name, row, expected) => {
  expect(cellValue(column(name), row, reader("es"))).toEqual(expected);
});

test.each([
  ["onHand", { onHand: `1.${"6".repeat(59)}7` }, "1.666667"],
  ["forecast", { forecast: "-2.5" }, "-2.5"],
  ["listPrice", { listPrice: "0.1234" }, "0.1234"],
])("%s of products is the number that the list shows", (name, row, value) => {
  expect(cellValue(column(name, "products"), row, reader("es"))).toEqual({ kind: "number", value });
});

test("choices, countries and flags are said in the reader's language", () => {
  const said = (name: string, row: object, language: "en" | "es") =>
    cellValue(column(name, "contacts"), row, reader(language));
  expect(said("kind", { kind: "company" }, "es")).toEqual({ kind: "text", value: "Empresa" });
  expect(said("country", { country: "DE" }, "es")).toEqual({ kind: "text", value: "Alemania" });
  expect(said("country", { country: "DE" }, "en")).toEqual({ kind: "text", value: "Germany" });
  expect(cellValue(column("storable", "products"), { storable: false }, reader("en"))).toEqual({
    kind: "text",
    value: "No",
  });
});

test.each(exportedLists)("the columns of %s have names and headings of their own", (list) => {
  const columns = listColumns[list];
  for (const of of [
    (each: (typeof columns)[number]) => each.name,
    ({ words }: (typeof columns)[number]) => words.es,
    ({ words }: (typeof columns)[number]) => words.en,
  ])
    expect(new Set(columns.map(of)).size).toBe(columns.length);
});

test("columns come in the order asked for; unknown names are left out", () => {
  expect(chosenColumns("sales", ["total", "nope", "number"]).map(({ name }) => name)).toEqual(["total", "number"]);
});
