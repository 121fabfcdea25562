import { expect, test } from "vitest";
import { agreed } from "./agree.ts";
import { readContact } from "./read-contact.ts";

const word = (text: string) => ({ text, confidence: 0.95 });
const reading = (...lines: string[]) =>
  readContact(
    lines.map((line) => line.split(" ").map(word)),
    "ES",
  );
const told = (...readings: ReturnType<typeof reading>[]) =>
  agreed(readings).fields.map(({ field, value, confidence }) => [field, value, confidence >= 0.8]);

test("what both readings say is sure, what one alone says or both say otherwise is not", () => {
  const first = reading("Ana Ruiz Gil", "Directora comercial", "ana@ruiz.example", "+34 600 123 456");
  const second = reading("Ana Ruiz Gil", "Directora comerciai", "ana@ruiz.example");
  expect(told(first, second)).toEqual([
    ["email", "ana@ruiz.example", true],
    ["contactName", "Ana Ruiz Gil", true],
    ["mobile", "+34 600 12 34 56", false],
    ["jobTitle", "Directora comercial", false],
    ["companyName", "Ruiz", false],
  ]);
});

test("one reading is what it is, none says nothing", () => {
  expect(told(reading("ana@gmail.com"))).toEqual([["email", "ana@gmail.com", true]]);
  expect(agreed([])).toEqual({ fields: [], rest: [] });
});

test("readings that differ by an accent are doubtful, and told with it", () => {
  const [lucia, alike] = [
    reading("Lucia Ferrer Núñez", "lucia@ferrer.es"),
    reading("Lucía Ferrer Núñez", "lucia@ferrer.es"),
  ];
  expect(told(lucia, alike)).toContainEqual(["contactName", "Lucía Ferrer Núñez", false]);
  expect(told(alike, alike)).toContainEqual(["contactName", "Lucía Ferrer Núñez", true]);
});
