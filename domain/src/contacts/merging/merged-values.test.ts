import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameValue } from "../../same-value.ts";
import type { Field } from "../../fields/field.ts";
import { mayTake, type Mergeable, mergedParts } from "./merged-values.ts";
import { partsOf } from "./parts.ts";

const words = { en: "Field", es: "Campo" };
const fields = [
  { name: "name", kind: "text", words },
  { name: "amount", kind: "money", words },
  { name: "stars", kind: "stars", words },
  { name: "isVendor", kind: "flag", words },
  { name: "limit", kind: "money", merges: "least", words },
  { name: "tags", kind: "tags", words },
  { name: "note", kind: "long", words },
  { name: "street", kind: "text", within: "address", words },
  { name: "city", kind: "text", within: "address", words },
  { name: "stageId", kind: "stage", change: "never", words },
] as const satisfies readonly Field[];
const parts = partsOf(fields);

const a: Mergeable = {
  id: "a",
  values: { name: "A", amount: "0", stars: 1, tags: ["x"], city: "Burgos", stageId: "s" },
};
const b: Mergeable = {
  id: "b",
  values: {
    name: "B",
    amount: "5",
    stars: 3,
    isVendor: true,
    tags: ["y", "x"],
    note: "N",
    street: "C",
    city: "D",
    stageId: "t",
  },
};

/** What becomes of the fields, and from whom. */
function merged(records: readonly Mergeable[], choices: Parameters<typeof mergedParts>[2] = []) {
  const all = mergedParts(parts, records, choices);
  return { values: Object.assign({}, ...all.map(({ values }) => values)), from: all.map(({ from }) => from) };
}

test.each([
  ["the most trusted says something", "name", "A"],
  ["an amount of nothing says nothing", "amount", "5"],
  ["the most stars count", "stars", 3],
  ["what one says is so, is so", "isVendor", true],
  ["tags stand together, each once", "tags", ["x", "y"]],
  ["what only one says is said as it is", "note", "N"],
  ["an address is whole", "street", "C"],
  ["of whoever says most of it", "city", "D"],
  ["it stands as the most trusted", "stageId", "s"],
])("%s", (_, name, value) => {
  expect(merged([a, b]).values[name]).toEqual(value);
});

test.each([
  ["notes stand together in the order of trust", ["One", "Two"], "One\n\nTwo"],
  ["what both say in the same words is said once", ["One", " One"], "One"],
  [
    "what is too long together stays that of the most trusted",
    ["1".repeat(15_000), "2".repeat(15_000)],
    "1".repeat(15_000),
  ],
])("%s", (_, notes, note) => {
  const records = notes.map((each, at) => ({ id: String(at), values: { note: each } }));
  expect(merged(records).values.note).toBe(note);
});

test.each([
  [["100", "20", null], "20"],
  [[null, "100", "0"], "0"],
  [["9", "10"], "9"],
  [[null, null], null],
])("of limits %j the least stays: %j", (limits, limit) => {
  const records = limits.map((each, at) => ({ id: String(at), values: { limit: each } }));
  expect(merged(records).values.limit).toBe(limit);
});

test("of two that say nothing more than the other, the address of the more trusted is taken", () => {
  const other = { id: "b", values: { city: "Soria" } };
  expect(merged([a, other]).values.city).toBe("Burgos");
});

test("what somebody chooses counts, also nothing; what cannot be chosen is as by the rule", () => {
  const choices = [
    { part: "name", from: "b" },
    { part: "note", from: "a" },
    { part: "tags", from: "a" },
    { part: "stars", from: null },
    { part: "amount", from: "nobody" },
  ];
  expect(merged([a, b], choices).values).toMatchObject({ name: "B", note: null, tags: ["x"], stars: 3, amount: "5" });
});

test("only texts and tags can stand together", () => {
  expect(parts.filter((part) => mayTake(part, [a, b], null)).map(({ name }) => name)).toEqual(["tags", "note"]);
  expect(parts.map(({ name }) => name)).toEqual([
    "name",
    "amount",
    "stars",
    "isVendor",
    "limit",
    "tags",
    "note",
    "address",
    "standing",
  ]);
});

test("whatever is merged, each value comes from one of them or from all, and merging one alone changes nothing", () => {
  const record = fc.record({
    name: fc.option(fc.string()),
    amount: fc.constantFrom("0", "0.00", "12.5"),
    stars: fc.nat(3),
    tags: fc.uniqueArray(fc.constantFrom("x", "y", "z")),
    note: fc.option(fc.constantFrom("One", "Two", "")),
    street: fc.option(fc.string()),
    city: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (given) => {
      const records = given.map((values, at) => ({ id: String(at), values }));
      for (const { part, from, values } of mergedParts(parts, records)) {
        const sources: Record<string, unknown>[] = records.filter(({ id }) => id === from).map((each) => each.values);
        const isFrom = sources.some((said) =>
          Object.keys(values).every((name) => isSameValue(said[name], values[name])),
        );
        expect(isFrom || (from === null && ["tags", "note"].includes(part))).toBe(true);
      }
      const [one] = records;
      expect(mergedParts(parts, records.slice(0, 1)).every(({ from }) => from === one?.id)).toBe(true);
    }),
  );
});

test.each([
  ["joined", "Call in May\n\nBlue"],
  ["appended", "Call in May\n\nBlue\n\nCall in May"],
] as const)("the same words in two notes, %s", (texts, note) => {
  const said = ["Call in May", "Blue", " Call in May "].map((text, at) => ({ id: String(at), values: { note: text } }));
  const merged = mergedParts(partsOf(fields, { texts }), said).find(({ part }) => part === "note");
  expect(merged).toMatchObject({ from: null, values: { note } });
});
