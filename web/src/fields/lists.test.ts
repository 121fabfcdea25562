import type { Moment } from "@trato/domain/dates.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { formatFor } from "@trato/domain/format.ts";
import { describe, expect, test } from "vitest";
import { fieldColumns } from "./list-columns.ts";
import { fieldFilters } from "./list-filters.ts";
import { searchedFields } from "./searched-fields.ts";
import { type Reader, valueText } from "@trato/domain/fields/value-text.ts";

const noon = "2026-11-23T12:00:00.000Z" as Moment; // written as one
const place = { language: "es", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" } as const;
const reader: Reader = { f: formatFor(place, () => noon), language: "es", yes: "Sí", no: "No" };

/** With plain spaces where lines must not break. */
const plain = (text: string | null) => text && text.replaceAll("\u00a0", " ");

const places = ["list", "filter"] as const;
const fields: readonly Field[] = [
  { name: "title", kind: "text", words: { en: "Title", es: "Título" }, places },
  { name: "campaignCode", kind: "text", words: { en: "Campaign code", es: "Código" }, places },
  { name: "budget", kind: "money", words: { en: "Budget", es: "Presupuesto" }, places: ["list"] },
  { name: "isUrgent", kind: "flag", words: { en: "Urgent", es: "Urgente" }, places },
  {
    name: "size",
    kind: "choice",
    words: { en: "Size", es: "Tamaño" },
    places,
    choices: [{ value: "small", words: { en: "Small", es: "Pequeño" } }],
  },
  { name: "partnerId", kind: "contact", words: { en: "Partner", es: "Socio" }, places: ["list"] },
  { name: "notes", kind: "long", words: { en: "Notes", es: "Notas" } },
];

describe("a field of a list that its page does not place", () => {
  test("has a column, with its name and its value as the reader writes it", () => {
    const row = {
      campaignCode: "P1",
      budget: "1200.5",
      isUrgent: true,
      size: "small",
      partnerId: "7",
      partnerName: "Robles",
    };
    const columns = fieldColumns(fields, ["title"], reader);
    expect(columns.map(({ id, label, isAmount }) => [id, label, isAmount])).toEqual([
      ["campaignCode", "Código", false],
      ["budget", "Presupuesto", true],
      ["isUrgent", "Urgente", false],
      ["size", "Tamaño", false],
      ["partnerId", "Socio", false],
    ]);
    expect(columns.map(({ render }) => render(row))).toEqual(["P1", "1.200,50\u00a0€", "Sí", "Pequeño", "Robles"]);
  });

  test("has a filter where there is something to choose, and an address that keeps it", () => {
    const changed: unknown[] = [];
    const change = (changes: object) => void changed.push(changes);
    const filters = fieldFilters(fields, ["title"], {
      search: { size: "small" },
      change,
      reader,
      known: { campaignCode: ["P1"] },
    });
    expect(filters.map(({ id, value, options }) => [id, value, options.map((option) => option.label)])).toEqual([
      ["campaignCode", undefined, ["P1"]],
      ["isUrgent", undefined, ["Sí"]],
      ["size", "small", ["Pequeño"]],
    ]);
    filters[0]?.onChange("P1");
    expect(changed).toEqual([{ campaignCode: "P1" }]);
    expect(Object.keys(searchedFields(fields))).toEqual(["title", "campaignCode", "isUrgent", "size"]);
  });

  test("that is a text of which none was given before is asked for by typing it", () => {
    const filters = fieldFilters(fields, [], { search: {}, change: () => undefined, reader });
    expect(filters.map(({ id, range }) => [id, range?.kind])).toEqual([
      ["title", "text"],
      ["campaignCode", "text"],
      ["isUrgent", undefined],
      ["size", undefined],
    ]);
  });

  test("that is an amount or a day is filtered from one to another, and told so", () => {
    const changed: object[] = [];
    const price: Field = {
      name: "budget",
      kind: "money",
      words: { en: "Budget", es: "Presupuesto" },
      places: ["filter"],
    };
    const search = { budgetFrom: "150", budgetTo: "1200" };
    const change = (changes: object) => void changed.push(changes);
    const [filter] = fieldFilters([price], [], { search, change, reader });
    expect(plain(filter?.value ?? null)).toBe("≥ 150,00 € ≤ 1.200,00 €");
    filter?.range?.onRange({ from: undefined, to: "5" });
    filter?.onChange(undefined);
    expect(changed).toEqual([
      { budgetFrom: undefined, budgetTo: "5" },
      { budgetFrom: undefined, budgetTo: undefined },
    ]);
  });

  test("takes several values at once", () => {
    const changed: object[] = [];
    const change = (changes: object) => void changed.push(changes);
    const known = { campaignCode: ["P1", "P2"] };
    const [filter] = fieldFilters(fields, ["title"], { search: { campaignCode: "P1" }, change, reader, known });
    filter?.onValues?.(["P1", "P2"]);
    filter?.onValues?.(["P2"]);
    filter?.onValues?.([]);
    expect(changed).toEqual([{ campaignCode: ["P1", "P2"] }, { campaignCode: "P2" }, { campaignCode: undefined }]);
  });
});

test.each([
  ["text", "Robles", "Robles"],
  ["text", "", null],
  ["long", "told elsewhere", null],
  ["tags", ["vip", "office"], "vip y office"],
  ["tags", [], null],
  ["stars", 2, "★★"],
  ["stars", 0, null],
  ["whole", 1200, "1.200"],
  ["price", "3.5", "3,50 €"],
  ["quantity", "0.25", "0,25"],
  ["percent", "12.5", "12,5"],
  ["country", "ES", "España"],
  ["language", "en", "inglés"],
  ["flag", false, "No"],
  ["date", "not a day", null],
  ["contact", "01990000-0000-7000-8000-000000000001", null],
] as const)("a value of kind %s, %j, is written as %s", (kind, value, text) => {
  expect(plain(valueText(kind, value, reader))).toBe(text);
});
