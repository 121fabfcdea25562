import { expect, test } from "vitest";
import { type ContactFacts, fiscalContactOf, vatNumber } from "./fiscal-contact.ts";
import type { FiscalPositionId } from "./fiscal-position.ts";

test.each([
  ["B12345674", "ES", "ESB12345674"],
  ["ES B-1234.5674", "ES", "ESB12345674"],
  ["fr 23 334 175 221", "ES", "FR23334175221"],
  ["EL123456789", "GR", "EL123456789"],
  ["123456789", "GR", "EL123456789"],
  ["XI123456789", "GB", "XI123456789"],
  ["ROBL800101AB1", "MX", "MXROBL800101AB1"],
  ["DE123456789", null, "DE123456789"],
  ["12345678", null, "12345678"],
  ["n/a", "ES", null],
  ["none", "ES", null],
])("the tax number %s of %s is %s", (written, country, number) => {
  expect(vatNumber(written, country)).toBe(number);
});

const positionId = "position" as FiscalPositionId; // a name stands for an id
const facts = (part: Partial<ContactFacts>): ContactFacts => ({
  country: null,
  state: null,
  zip: null,
  vat: null,
  fiscalPositionId: null,
  ...part,
});

test("a person has the company's tax number and position, and its address without one of their own", () => {
  const company = facts({ country: "FR", zip: "75001", vat: "23334175221", fiscalPositionId: positionId });
  const known = { vat: "FR23334175221", isPrivate: false, positionId };
  expect(fiscalContactOf(facts({}), company)).toEqual({ country: "FR", state: null, zip: "75001", ...known });
  expect(fiscalContactOf(facts({ country: "ES", zip: "08001" }), company)).toMatchObject({
    country: "ES",
    zip: "08001",
    ...known,
  });
});

test("a company stands for itself", () => {
  expect(fiscalContactOf(facts({ country: "ES", vat: "n/a" }), null)).toEqual({
    country: "ES",
    state: null,
    zip: null,
    vat: null,
    isPrivate: false,
    positionId: null,
  });
});

test.each<[string, Partial<ContactFacts>, Partial<ContactFacts> | null, boolean]>([
  ["a person without a tax number", { isPerson: true }, null, true],
  ["one whose number is none", { isPerson: true, vat: "n/a" }, null, true],
  ["one with a number", { isPerson: true, vat: "12345678Z" }, null, false],
  ["one of a company, whatever its number", { isPerson: true }, {}, false],
  ["a company without a number", {}, null, false],
])("%s buys for himself: %s of %s is %s", (_, own, company, isPrivate) => {
  expect(fiscalContactOf(facts(own), company && facts(company)).isPrivate).toBe(isPrivate);
});
