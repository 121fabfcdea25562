import { expect, it } from "vitest";
import { isIgnored } from "./rules.ts";

const rules = {
  ignoredSenders: ["news@shop.example", "spam.example", "@ads.example"],
  ignoredWords: ["out of stock", "Nómina"],
};

it.each([
  ["news@shop.example", "Hello", true],
  ["NEWS@Shop.example", "Hello", true],
  ["ana@shop.example", "Hello", false],
  ["ana@spam.example", "Hello", true],
  ["ana@mail.spam.example", "Hello", true],
  ["ana@notspam.example", "Hello", false],
  ["ana@ads.example", "Hello", true],
  ["ana@ruiz.example", "Chairs: Out of  stock!", true],
  ["ana@ruiz.example", "Without stock", false],
  ["ana@ruiz.example", "NOMINA de mayo", true],
  ["ana@ruiz.example", "Nominal value", false],
] as const)("a mail of %s about %s: %s", (address, subject, expected) => {
  expect(isIgnored({ from: { name: "", address }, subject }, rules)).toBe(expected);
});

it("nobody and nothing is ignored where nothing is said", () => {
  expect(isIgnored({ from: null, subject: "" }, { ignoredSenders: [], ignoredWords: [] })).toBe(false);
});
