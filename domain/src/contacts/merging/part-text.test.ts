import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { Field } from "../../fields/field.ts";
import { formatFor } from "../../format.ts";
import { partsOf } from "./parts.ts";
import { partText } from "./part-text.ts";
import { movesText } from "./place-words.ts";

const words = { en: "Field", es: "Campo" };
const fields = [
  { name: "title", kind: "text", words },
  { name: "amount", kind: "money", words },
  { name: "customerId", kind: "contact", words },
  { name: "kind", kind: "choice", words, choices: [{ value: "company", words: { en: "Company", es: "Empresa" } }] },
  { name: "street", kind: "text", within: "address", words },
  { name: "country", kind: "country", within: "address", words },
  { name: "probability", kind: "percent", change: "never", words },
  { name: "stageId", kind: "stage", change: "never", words },
] as const satisfies readonly Field[];
const parts = new Map(partsOf(fields).map((part) => [part.name, part]));
const place = {
  language: "es",
  currency: "EUR",
  currencyDecimals: 2,
  country: "ES",
  timeZone: "Europe/Madrid",
} as const;
const f = formatFor(place, () => "2026-11-23T10:00:00Z" as Moment); // a moment
const reading = { reader: { f, language: "es" as const, yes: "sí", no: "no" }, names: { c: "Acme", s: "Nueva" } };

test.each([
  ["title", { title: "Mesas" }, "Mesas"],
  ["title", { title: null }, null],
  ["amount", { amount: "1210" }, "1.210,00\u00a0€"],
  ["amount", { amount: "0" }, null],
  ["customerId", { customerId: "c" }, "Acme"],
  ["customerId", { customerId: "gone" }, null],
  ["kind", { kind: "company" }, "Empresa"],
  ["address", { street: "Calle Mayor 1", country: "ES" }, "Calle Mayor 1, España"],
  ["address", {}, null],
  ["standing", { stageId: "s", probability: "10" }, "Nueva"],
])("%s of %j is told as %j", (name, values, told) => {
  expect(partText(parts.get(name)!, values, reading)).toBe(told);
});

test("what moves is counted, what is called alike together", () => {
  const moves = {
    "notes.subject_id": 1,
    "sales.customer_id": 2,
    "sales.contact_person_id": 1,
    "notices.subject_id": 9,
  };
  expect(movesText(moves, "es")).toEqual(["1 nota", "3 presupuestos y pedidos"]);
  expect(movesText({}, "en")).toEqual([]);
});
