import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";

const json = "application/json";
const form = "application/x-www-form-urlencoded; charset=utf-8";

test.each([
  ["JSON", json, '{"key":"7","name":"Ana","email":"ana@ruiz.example"}', "7"],
  [
    "JSON that begins with a mark, with a number as key",
    json,
    '\ufeff{"key":7,"name":"Ana","email":"ana@ruiz.example"}',
    "7",
  ],
  ["JSON that is called something else", "text/plain", '{"name":"Ana","email":"ana@ruiz.example"}', null],
  ["a form", form, "name=Ana&email=ana%40ruiz.example&key=7", "7"],
])("%s is read", (_, mediaType, body, key) => {
  const lead = { title: "Ana", contactName: "Ana", email: "ana@ruiz.example" };
  expect(readBody(body, mediaType)).toEqual({ key, read: { lead, consent: null } });
});

test("a form's signs are read as they were typed, and of two of a name both", () => {
  const { read } = readBody("message=Hola+se%C3%B1or%3A+%F1&size=S&size=M&=&empty=", form);
  expect(read).toMatchObject({ lead: { description: "Hola se%C3%B1or%3A %F1\n\nsize: S, M" } });
});

test.each([
  ["nothing", "", "unreadable"],
  ["a list", "[1]", "unreadable"],
  [
    "what lies in itself a hundred thousand times",
    `{"name":"Ana","more":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    "unreadable",
  ],
  ["half of it", '{"name":"Ana', "unreadable"],
  ["an empty object", "{}", "empty"],
  ["a key alone", '{"key":"7"}', "empty"],
])("of %s nothing is read, and it says why", (_, body, reason) => {
  expect(readBody(body, json).read).toEqual({ reason });
});

test("nothing that is sent breaks the reading", () => {
  const reads = fc.property(fc.string(), fc.constantFrom(json, form, ""), (body, type) => void readBody(body, type));
  expect(fc.check(reads).failed).toBe(false);
});
