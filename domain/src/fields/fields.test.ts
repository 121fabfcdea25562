import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod/mini";
import { contactFields } from "../contacts/fields.ts";
import type { CreateContact } from "../contacts/inputs.ts";
import type { CalendarDate } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import type { Id } from "../ids.ts";
import { importFieldsOf } from "../imports/import-fields.ts";
import { matchFields } from "../imports/match-columns.ts";
import { opportunityFields } from "../opportunities/fields.ts";
import type { EditOpportunity, ListOpportunities } from "../opportunities/inputs.ts";
import type { OpportunityRow } from "../opportunities/records.ts";
import { productFields } from "../products/fields.ts";
import type { CreateProduct } from "../products/inputs.ts";
import { called, type Field, usual } from "./field.ts";
import { withAmounts } from "./field-amounts.ts";
import { answersOf } from "./field-answers.ts";
import { columnsOf, inColumns } from "./field-columns.ts";
import { filtersOf, sortsOf } from "./field-filters.ts";
import { editsOf, inputsOf } from "./field-inputs.ts";
import { changedBy, fieldsIn, placed } from "./field-lists.ts";
import { labelsOf, toldOf } from "./field-words.ts";

const catalogues = { opportunities: opportunityFields, contacts: contactFields, products: productFields };

describe.each(Object.entries(catalogues))("the catalogue of %s", (_, fields: readonly Field[]) => {
  test("is plain data, as fields declared at run time are", () => {
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  });

  test("says each field once, with words in both languages and headings as the import compares them", () => {
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { words, headings = "a" } of fields) {
      expect([words.en, words.es]).not.toContain("");
      expect(headings).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
    }
  });
});

describe("a new plain field of an opportunity is one line:", () => {
  const fields = [
    ...opportunityFields,
    {
      name: "campaignCode",
      kind: "text",
      max: 9,
      words: called({ en: "Campaign code", es: "Código" }, "el"),
      headings: "campaigncode codigo",
      places: [...usual, "list", "filter", "sort"],
    },
  ] as const satisfies readonly Field[];

  test("it can be told, by whoever edits the record, no longer than it may be", () => {
    const Create = z.object(inputsOf(changedBy(fields)));
    expect(Create.parse({ title: "Desks", campaignCode: "spring" })).toEqual({
      title: "Desks",
      campaignCode: "spring",
    });
    expect(Create.safeParse({ title: "Desks", campaignCode: "much too long" }).success).toBe(false);
    const Edit = z.object(editsOf(changedBy(fields)));
    expect(Edit.parse({ campaignCode: null })).toEqual({ campaignCode: null });
    expectTypeOf<z.output<typeof Edit>["campaignCode"]>().toEqualTypeOf<string | null | undefined>();
  });

  test("it is kept in a column, answered with the record and in lists", () => {
    expect(columnsOf(fields)).toContain("campaignCode");
    const told = inColumns(changedBy(fields), { campaignCode: "spring", address: { state: "Lugo" } });
    expect(told).toEqual({ campaignCode: "spring", province: "Lugo" });
    const Row = z.object({ campaignCode: answersOf(fieldsIn(fields, "list")).campaignCode });
    expect(Row.parse({ campaignCode: null })).toEqual({ campaignCode: null });
    expectTypeOf<z.output<typeof Row>>().toEqualTypeOf<{ campaignCode: string | null }>();
  });

  test("lists are filtered and sorted by it", () => {
    expect(z.object(filtersOf(fields)).parse({ campaignCode: "spring" })).toEqual({ campaignCode: "spring" });
    expect(sortsOf(fields)).toEqual(expect.arrayContaining(["-expectedRevenue", "expectedClosing", "campaignCode"]));
  });

  test("files, screens and the history know its name", () => {
    expect(matchFields(importFieldsOf(fields), ["Código", "Correo"])).toEqual(["campaignCode", "email"]);
    expect(labelsOf(fields).campaignCode).toMatchObject({ en: "Campaign code", es: "Código" });
    expect(toldOf({ words: labelsOf(fields).campaignCode })).toEqual({ en: "the campaign code", es: "el código" });
  });
});

describe("fields declared at run time", () => {
  const declared: Field[] = JSON.parse(`[
    { "name": "budget", "kind": "money", "min": 0, "words": { "en": "Budget", "es": "Presupuesto" }, "headings": "budget" },
    { "name": "size", "kind": "choice", "words": { "en": "Size", "es": "Tamaño" }, "headings": "size tamano",
      "choices": [{ "value": "small", "words": { "en": "Small", "es": "Pequeño" } }] },
    { "name": "visitOn", "kind": "date", "presence": "needed", "words": { "en": "Visit", "es": "Visita" }, "places": ["form", "filter"] },
    { "name": "partnerId", "kind": "contact", "words": { "en": "Partner", "es": "Socio" }, "headings": "partner socio" }
  ]`);

  test("make an input that takes what fits and refuses what does not", () => {
    const Input = z.object(inputsOf(declared));
    const given = { budget: "120.5", size: "small", visitOn: "2027-01-08", partnerId: null };
    expect(Input.parse(given)).toEqual(given);
    expect(Input.parse({ visitOn: "2027-01-08" })).toEqual({ visitOn: "2027-01-08" });
    for (const wrong of [{ budget: "-1" }, { size: "huge" }, { visitOn: null }, { partnerId: "Acme" }])
      expect(Input.safeParse({ ...given, ...wrong }).success).toBe(false);
    expect(Input.safeParse({}).success).toBe(false);
  });

  test("are found by the headings of a file and read as their kind asks", () => {
    const fields = importFieldsOf(declared);
    expect(matchFields(fields, ["Tamaño", "Budgett", "Socio"])).toEqual(["size", "budget", "partner"]);
    expect(fields.map(({ id, value, refersTo }) => [id, value, refersTo])).toEqual([
      ["budget", "decimal", undefined],
      ["size", "text", undefined],
      ["partner", "text", "contact"],
    ]);
  });

  test("are labelled, filtered and shown where they say", () => {
    expect(labelsOf(declared)).toMatchObject({ budget: { es: "Presupuesto" }, partner: { en: "Partner" } });
    expect(Object.keys(filtersOf(declared))).toEqual(["visitOn", "visitOnFrom", "visitOnTo"]);
    expect(withAmounts(declared, { budget: "120.5", size: "small" }, 2)).toEqual({ budget: "120.50", size: "small" });
  });
});

test.each([
  ["whole", "3", 3],
  ["stars", "2", 2],
  ["taxes", "019ab000-0000-7000-8000-000000000001", "019ab000-0000-7000-8000-000000000001"],
  ["price", "12.5", "12.5"],
  ["date", "2026-11-23", "2026-11-23"],
  ["flag", "true", "true"],
  ["tags", "vip", "vip"],
] as const)("a list is asked for a field of the kind %s by the text of an address", (kind, text, asked) => {
  const fields: Field[] = [{ name: "own", kind, words: { en: "Own", es: "Propio" }, places: ["filter"] }];
  expect(z.object(filtersOf(fields)).parse({ own: text })).toEqual({ own: asked });
  expect(z.object(filtersOf(fields)).parse({ own: [text] })).toEqual({ own: [asked] });
  expect(z.object(filtersOf(fields)).safeParse({ own: { is: text } }).success).toBe(false);
});

test("fields are placed in an order of one's own, the others after them as they come", () => {
  const names = placed(productFields, ["listPrice", "name"]).map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(["listPrice", "name", "kind", "storable"]);
  expect(names.length).toBe(productFields.length);
});

test.each([
  [
    "a name",
    { words: called({ en: "Expected revenue", es: "Ingreso previsto" }, "el") },
    "the expected revenue",
    "el ingreso previsto",
  ],
  ["an abbreviation", { words: called({ en: "VAT number", es: "NIF" }, "el") }, "the VAT number", "el NIF"],
  [
    "words of its own",
    { words: called({ en: "Vendor", es: "Proveedor" }), told: { en: "whether", es: "si" } },
    "whether",
    "si",
  ],
  ["no article", { words: called({ en: "Size", es: "Tamaño" }) }, "the size", "«Tamaño»"],
])("in a sentence a field is called by its article: %s", (_, field, en, es) => {
  expect(toldOf(field)).toEqual({ en, es });
});

test("inputs, lists and answers have exactly the types that the kinds of their fields say", () => {
  expectTypeOf<EditOpportunity["contactName"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<EditOpportunity["expectedRevenue"]>().toEqualTypeOf<Decimal | undefined>();
  expectTypeOf<EditOpportunity["customerId"]>().toEqualTypeOf<Id<"contacts"> | null | undefined>();
  expectTypeOf<EditOpportunity>().not.toHaveProperty("stageId");
  expectTypeOf<NonNullable<EditOpportunity["address"]>["state"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<"-createdAt" | "-expectedRevenue" | "expectedClosing">().toExtend<ListOpportunities["sort"]>();
  expectTypeOf<"expectedRevenue" | "-title">().toExtend<ListOpportunities["sort"]>();
  expectTypeOf<OpportunityRow["expectedClosing"]>().toEqualTypeOf<CalendarDate | null>();
  expectTypeOf<OpportunityRow>().not.toHaveProperty("campaign");
  expectTypeOf<CreateContact["kind"]>().toEqualTypeOf<"company" | "person">();
  expectTypeOf<CreateProduct["listPrice"]>().toEqualTypeOf<Decimal>();
  expectTypeOf<CreateProduct["taxIds"]>().toEqualTypeOf<Id<"taxes">[] | undefined>();
});
