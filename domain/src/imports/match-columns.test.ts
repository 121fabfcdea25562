import { describe, expect, test } from "vitest";
import { fieldsOf } from "./fields.ts";
import { type ImportKind, importKinds } from "./kinds.ts";
import { matchColumns, matchFields } from "./match-columns.ts";
import type { ImportField } from "./import-fields.ts";

describe("every field of a file", () => {
  const all = importKinds.flatMap((kind) => fieldsOf[kind].map((field): [ImportKind, ImportField] => [kind, field]));

  test.each(all)("%s: is found by its own words in both languages", (kind, { id, names, label }) => {
    for (const text of [label.en, label.es]) {
      const heading = String(text);
      const earlier = fieldsOf[kind].find((field) => field.names.some((name) => names.includes(name)));
      expect([id, earlier?.id]).toContain(matchColumns(kind, [heading])[0]);
    }
  });

  test.each(importKinds)("of %s has a name of its own", (kind) => {
    const ids = fieldsOf[kind].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const field = (id: string, ...names: string[]): ImportField => ({
  id,
  label: { en: id, es: id },
  value: "text",
  names,
});
const fields = [field("name", "name", "account"), field("phone", "phone", "telephone"), field("mail", "email", "mail")];

describe("columns find their fields", () => {
  test.each<[string, string[], (string | null)[]]>([
    ["by headings as they are known", ["Phone", "Account"], ["phone", "name"]],
    ["without spaces, accents and marks", ["E-mail", "TELE PHONE"], ["mail", "phone"]],
    ["with a letter wrong in a long heading", ["Telephne", "Acount"], ["phone", "name"]],
    ["not with a letter wrong in a short one", ["Nane", "Mial"], [null, null]],
    ["not with two letters wrong", ["Telefhune"], [null]],
    ["each field once, for the first column", ["Account", "Name"], ["name", null]],
    ["a column that is sure before one that is almost", ["Telephne", "Phone"], [null, "phone"]],
    ["not where the heading is empty", ["", "Name"], [null, "name"]],
    ["not where there are no columns", [], []],
    ["not by a word that every object inherits", ["constructor", "toString", "__proto__"], [null, null, null]],
  ])("%s", (_, headings, found) => {
    expect(matchFields(fields, headings)).toEqual(found);
  });

  test.each<[string, Record<string, string | null>, (string | null)[]]>([
    ["what somebody says counts first", { Phone: "mail" }, ["mail", null]],
    ["what somebody leaves out stays out", { Phone: null }, [null, "mail"]],
    ["what nobody has a column for changes nothing", { Fax: "phone" }, ["phone", "mail"]],
  ])("%s", (_, chosen, found) => {
    expect(matchFields(fields, ["Phone", "Mail"], chosen)).toEqual(found);
  });
});
