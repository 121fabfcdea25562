import { describe, expect, test } from "vitest";
import type { MailTemplate } from "../queries.ts";
import { emptyTemplate, firstLanguage, sentOf, stepped, usualFor, valuesOf } from "./template-values.ts";

const id = (name: string) => name as MailTemplate["id"]; // an id
const a = (name: string, more: Partial<MailTemplate> = {}): MailTemplate => ({
  id: id(name),
  name,
  uses: ["quotation"],
  texts: { en: { subject: "Hi", body: "there" } },
  isArchived: false,
  version: 1,
  ...more,
});

test("what is kept are the languages in which something was written", () => {
  const values = valuesOf(a("a"));
  expect(values.texts.es).toEqual({ subject: "", body: "" });
  expect(sentOf(values).texts).toEqual({ en: { subject: "Hi", body: "there" } });
  expect(sentOf({ ...values, texts: { ...values.texts, es: { subject: " ", body: "x" } } }).texts).toHaveProperty("es");
  expect(sentOf(emptyTemplate).texts).toEqual({});
});

test("one begins to write in one's own language, unless it is written in the other alone", () => {
  expect(firstLanguage(valuesOf(a("a")).texts, "es")).toBe("en");
  expect(firstLanguage(emptyTemplate.texts, "es")).toBe("es");
});

describe("a step in the order", () => {
  const all = [a("a"), a("b", { isArchived: true }), a("c"), a("d")];
  test.each([
    ["c", -1, ["c", "b", "a", "d"]],
    ["c", 1, ["a", "b", "d", "c"]],
    ["a", -1, ["a", "b", "c", "d"]],
    ["d", 1, ["a", "b", "c", "d"]],
  ] as const)("of %s by %d", (which, step, order) => {
    expect(stepped(all, id(which), step)).toEqual(order);
  });
});

test("the first that is offered for a letter is its usual one", () => {
  const all = [a("a", { isArchived: true }), a("b"), a("c", { uses: ["quotation", "order"] })];
  expect(all.map((each) => usualFor(all, each))).toEqual([[], ["quotation"], ["order"]]);
});
