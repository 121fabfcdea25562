import { expect, test } from "vitest";
import { textIn, unfilledIn } from "./template-texts.ts";

const en = { subject: "Hello", body: "Dear Ana" };
const es = { subject: "Hola", body: "Hola, Ana" };

test.each([
  [{ en, es }, "es", { ...es, language: "es" }],
  [{ en }, "es", { ...en, language: "en" }],
  [{ es }, "en", { ...es, language: "es" }],
  [{}, "en", { subject: "", body: "", language: "en" }],
] as const)("of %j one reads in %s %j", (texts, language, text) => {
  expect(textIn(texts, language)).toEqual(text);
});

test.each([
  ["Hola, {{ contact.name }}:", "{{ contact.name }}"],
  ["{% if sale.number %}x{% endif %}", "{% if sale.number %}"],
  ["{{\ncontact.name\n}}", "{{\ncontact.name\n}}"],
  ["Open {{ and never closed", null],
  ["{ contact.name }", null],
  ["100 % }} {{", null],
])("in %j nobody filled in %j", (text, unfilled) => {
  expect(unfilledIn(text)).toBe(unfilled);
});
