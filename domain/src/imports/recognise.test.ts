import { describe, expect, test } from "vitest";
import { likenessOf, mostAlike, type Sign, type Signs } from "./recognise.ts";

describe("a row is taken for a record", () => {
  test.each<[string, Signs, Signs, Sign | null, string, Sign[], Sign[]]>([
    ["of the same name", { name: "acme" }, { name: "acme", email: "a@a" }, null, "same", ["name"], []],
    [
      "of the same name and e-mail",
      { name: "a", email: "x" },
      { name: "a", email: "x" },
      null,
      "same",
      ["email", "name"],
      [],
    ],
    [
      "not of the same e-mail and another name",
      { name: "a", email: "x" },
      { name: "b", email: "x" },
      null,
      "doubtful",
      ["email"],
      ["name"],
    ],
    [
      "not of the same VAT and another name",
      { name: "a", vat: "x" },
      { name: "b", vat: "x" },
      null,
      "doubtful",
      ["vat"],
      ["name"],
    ],
    [
      "not of the same name and another phone",
      { name: "a", phone: "1" },
      { name: "a", phone: "2" },
      null,
      "doubtful",
      ["name"],
      ["phone"],
    ],
    [
      "not of the same name in another company",
      { name: "a", company: "u" },
      { name: "a", company: "d" },
      null,
      "doubtful",
      ["name"],
      ["company"],
    ],
    [
      "not where only the company is the same",
      { name: "a", company: "u" },
      { name: "b", company: "u" },
      null,
      "other",
      [],
      ["name"],
    ],
    [
      "of the same number elsewhere, whatever else",
      { externalId: "1", name: "a" },
      { externalId: "1", name: "b" },
      null,
      "same",
      ["externalId"],
      [],
    ],
    [
      "not of another number elsewhere",
      { externalId: "1", name: "a" },
      { externalId: "2", name: "a" },
      null,
      "other",
      [],
      ["externalId"],
    ],
    [
      "of the same name, where only one has a number",
      { externalId: "1", name: "a" },
      { name: "a" },
      null,
      "same",
      ["name"],
      [],
    ],
    [
      "by the key that was chosen, whatever else",
      { email: "x", name: "a" },
      { email: "x", name: "b" },
      "email",
      "same",
      ["email"],
      [],
    ],
    ["not by another key", { email: "x", name: "a" }, { email: "y", name: "a" }, "email", "other", [], ["email"]],
    [
      "by the usual signs, where the key says nothing",
      { name: "a" },
      { email: "y", name: "a" },
      "email",
      "same",
      ["name"],
      [],
    ],
    [
      "by a code, unless the name is another",
      { reference: "r", name: "a" },
      { reference: "r", name: "b" },
      null,
      "doubtful",
      ["reference"],
      ["name"],
    ],
    [
      "that bears its number as our own, and is for the same customer",
      { externalId: "S1", number: "S1", customer: "a" },
      { number: "S1", customer: "a" },
      null,
      "same",
      ["number", "customer"],
      [],
    ],
    [
      "not where another customer's document bears its number as our own",
      { externalId: "S1", number: "S1", customer: "a" },
      { number: "S1", customer: "b" },
      null,
      "doubtful",
      ["number"],
      ["customer"],
    ],
    [
      "not where only the vendor is the same",
      { externalId: "P1", number: "P1", vendor: "a" },
      { externalId: "", number: "P2", vendor: "a" },
      null,
      "other",
      [],
      ["number"],
    ],
    ["not where nothing is known of both", { name: "a" }, { email: "x" }, null, "other", [], []],
  ])("%s", (_, row, record, key, kind, by, against) => {
    expect(likenessOf(row, record, key)).toEqual({ kind, by, against });
  });
});

test("of several records the one that agrees is taken, else the first that is doubtful", () => {
  const records = [
    { it: 1, signs: { name: "maria", phone: "1" } },
    { it: 2, signs: { name: "maria", phone: "2" } },
  ];
  expect(mostAlike({ name: "maria", phone: "2" }, records, null)).toMatchObject({ kind: "same", it: 2 });
  expect(mostAlike({ name: "maria", phone: "3" }, records, null)).toMatchObject({ kind: "doubtful", it: 1 });
  expect(mostAlike({ name: "eva" }, records, null)).toBeNull();
});
