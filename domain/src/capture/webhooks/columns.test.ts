import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "./columns.ts";

const asTriples = (body: unknown) => columnsOf(body).map(({ path, label, value }) => [path, label, value]);

test.each([
  [
    "values by their places",
    { a: 1, b: { c: "x", d: null, e: "" } },
    [
      ["/a", "a", 1],
      ["/b/c", "c", "x"],
    ],
  ],
  [
    "a list of plain values as one",
    { sizes: ["S", "M"], only: [true] },
    [
      ["/sizes", "sizes", "S, M"],
      ["/only", "only", true],
    ],
  ],
  [
    "a list of records by their numbers",
    { lines: [{ name: "Desk", value: 2, sku: "D" }] },
    [
      ["/lines/0/name", "name", "Desk"],
      ["/lines/0/value", "value", 2],
      ["/lines/0/sku", "sku", "D"],
    ],
  ],
  [
    "pairs of name and values",
    {
      field_data: [
        { name: "email", values: ["a@b.example"] },
        { name: "size", values: ["S", "M"] },
      ],
    },
    [
      ["/field_data/email", "email", "a@b.example"],
      ["/field_data/size", "size", "S, M"],
    ],
  ],
  [
    "pairs under an id, with what is asked beside it",
    {
      user_column_data: [{ column_id: "FULL_NAME", column_name: "Full name", string_value: "Ana" }],
    },
    [["/user_column_data/FULL_NAME", "Full name", "Ana"]],
  ],
  [
    "answers by their fields, with the titles of the form",
    {
      definition: { fields: [{ id: "f1", ref: "who", title: "Who are you?", type: "short_text" }] },
      answers: [
        { type: "text", text: "Ana", field: { id: "f1", ref: "who", type: "short_text" } },
        { type: "choice", choice: { label: "Blue", other: "with dots" }, field: { id: "f2", type: "multiple_choice" } },
        { type: "choices", choices: { labels: ["S", "M"] }, field: { id: "f3", type: "multiple_choice" } },
      ],
    },
    [
      ["/answers/who", "Who are you?", "Ana"],
      ["/answers/f2", "f2", "Blue, with dots"],
      ["/answers/f3", "f3", "S, M"],
    ],
  ],
  [
    "fields under their own names, with their titles",
    {
      fields: {
        email: {
          id: "email",
          type: "email",
          title: "E-mail",
          value: "a@b.example",
          raw_value: "a@b.example",
          required: "1",
        },
      },
    },
    [["/fields/email", "E-mail", "a@b.example"]],
  ],
  [
    "the same name twice, each by itself",
    {
      list: [
        { key: "a", value: 1 },
        { key: "a", value: 2 },
      ],
    },
    [
      ["/list/a", "a", 1],
      ["/list/a#2", "a", 2],
    ],
  ],
  ["names with signs of their own", { "a/b": { "~": 1 } }, [["/a~1b/~0", "~", 1]]],
])("a body is read as %s", (_, body, columns) => {
  expect(asTriples(body)).toEqual(columns);
});

const isSound = (body: unknown) => {
  const paths = columnsOf(body).map(({ path }) => path);
  return new Set(paths).size === paths.length && paths.length <= 500;
};

test("whatever JSON holds, each column stands at a place of its own and no more come than a form has", () => {
  expect(fc.check(fc.property(fc.jsonValue(), isSound)).counterexample).toBeNull();
  expect(isSound(Array.from({ length: 900 }, (__, at) => ({ at })))).toBe(true);
});
