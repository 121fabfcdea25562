import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import { CreateContact, EditContact, FindDuplicates, ListContacts } from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

describe("a contact", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ kind: "person", companyId: uuid, jobTitle: "CEO" }, []],
    [{ kind: "robot" }, ["kind"]],
    [{ kind: undefined }, ["kind"]],
    [{ name: " " }, ["name"]],
    [{ name: "x".repeat(201) }, ["name"]],
    [{ email: "ana@example.com" }, []],
    [{ email: "" }, ["email"]],
    [{ email: null, phone: null, vat: null, comment: null }, []],
    [{ phone: "6".repeat(50) }, []],
    [{ phone: "6".repeat(51) }, ["phone"]],
    [{ vat: "x".repeat(51) }, ["vat"]],
    [{ website: "x".repeat(301) }, ["website"]],
    [{ comment: "x".repeat(20_000) }, []],
    [{ comment: "x".repeat(20_001) }, ["comment"]],
    [{ isVendor: true }, []],
    [{ isVendor: "yes" }, ["isVendor"]],
    [{ isVendor: null }, ["isVendor"]],
    [{ language: "es" }, []],
    [{ language: "de" }, ["language"]],
    [{ companyId: "acme" }, ["companyId"]],
    [{ address: { street: "x".repeat(201) } }, ["address.street"]],
    [{ address: { city: "x".repeat(101), state: "x".repeat(101) } }, ["address.city", "address.state"]],
    [{ address: { country: "es" } }, ["address.country"]],
    [{ address: { country: null, zip: null } }, []],
    [{ address: null }, ["address"]],
    [{ externalId: "x".repeat(201) }, ["externalId"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(CreateContact, { kind: "company", name: "Acme", ...part })).toEqual(paths);
  });

  test("is edited field by field, and one field of its address", () => {
    expect(refusedPaths(EditContact, { contactId: uuid, version: 2 })).toEqual([]);
    expect(EditContact.parse({ contactId: uuid, address: { city: "Sevilla" } })).toEqual({
      contactId: uuid,
      address: { city: "Sevilla" },
    });
    expect(refusedPaths(EditContact, { contactId: uuid, name: null, kind: null })).toEqual(["kind", "name"]);
  });
});

test("contacts are listed by name, those in use", () => {
  expect(ListContacts.parse({})).toEqual({ limit: 80, archived: "false", sort: "name" });
  expect(refusedPaths(ListContacts, { kind: "company", isVendor: "true", country: "ES", sort: "-createdAt" })).toEqual(
    [],
  );
  expect(refusedPaths(ListContacts, { kind: "all", isVendor: true, country: "Spain", sort: "street" })).toEqual([
    "kind",
    "isVendor",
    "country",
    "sort",
  ]);
});

test("likely duplicates are looked for by what is typed so far, right or wrong", () => {
  expect(refusedPaths(FindDuplicates, { email: "ana@", vat: "ES" })).toEqual([]);
  expect(refusedPaths(FindDuplicates, { email: "x".repeat(321), vat: "x".repeat(51) })).toEqual(["vat", "email"]);
});
