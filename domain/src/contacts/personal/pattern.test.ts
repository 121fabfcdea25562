import { expect, test } from "vitest";
import { patternOf, tellingNames } from "./pattern.ts";

const signs = { emails: ["eva.lar@acme.example"], phones: ["+34 612 345 678"], names: ["Eva  Lár"] };
const found = new RegExp(patternOf(signs) ?? "", "giu");
const without = (text: string) => text.replace(found, "•••");

test.each([
  ["Write to Eva.Lar@acme.example.", "Write to •••."],
  ["<eva.lar@acme.example>, x@y.example", "<•••>, x@y.example"],
  ["Call 612345678 or +34 (612) 34-56.78 or 0034 612 345 678!", "Call ••• or ••• or •••!"],
  ["EVA LÁR and eva\nlar came", "••• and ••• came"],
])("he is found in %j", (text, expected) => {
  expect(without(text)).toBe(expected);
});

test.each([
  "pepe.eva.lar@acme.example",
  "eva.lar@acme.example.org",
  "evaXlar@acme.example",
  "96123456789",
  "612 345 679",
  "Eva Larsson",
  "Geneva Lar",
])("others are not: %s", (text) => {
  expect(without(text)).toBe(text);
});

test("what would find others as well is not looked for", () => {
  expect(patternOf({ emails: [], phones: ["12 34"], names: ["Al"] })).toBeNull();
  expect(tellingNames(["Eva", null, "Eva Lar", "Eva Lar", " Lar "])).toEqual(["Eva Lar"]);
});
