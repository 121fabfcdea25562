import fc from "fast-check";
import { expect, test } from "vitest";
import { CreateLead } from "../../opportunities/inputs.ts";
import { emptyMapping, leadBy, type Mapping, placedBy, targets, wrongConstant } from "./mapping.ts";

const lead = (body: unknown, mapping: Partial<Mapping> = {}) => leadBy({ ...emptyMapping, ...mapping }, body)?.lead;
const byRules = (rules: Mapping["rules"], body: unknown) => lead(body, { rules, readsNames: false });

test.each([
  [
    "by the names of its values, wherever they stand",
    lead({ data: { nombre: "Ana", email: "ana@ruiz.example" }, budget: 5 }),
    {
      title: "Ana",
      contactName: "Ana",
      email: "ana@ruiz.example",
      description: "budget: 5",
    },
  ],
  [
    "by rules alone, the rest as lines",
    byRules({ "/q1": "email", "/q2": "ignore" }, { q1: "ana@ruiz.example", q2: "x", name: "Ana" }),
    {
      title: "ana@ruiz.example",
      email: "ana@ruiz.example",
      description: "name: Ana",
    },
  ],
  [
    "with both halves of a name, in whichever order they come",
    byRules({ "/b": "lastName", "/a": "firstName" }, { b: "Ruiz", a: "Ana" }),
    {
      title: "Ana Ruiz",
      contactName: "Ana Ruiz",
    },
  ],
  [
    "with several texts as one description",
    byRules({ "/a": "description", "/b": "description" }, { a: "One", b: "Two" }),
    {
      title: "One Two",
      description: "One\n\nTwo",
    },
  ],
  [
    "with a second value for one field as a line",
    byRules({ "/a": "phone", "/b": "phone" }, { a: "600", b: "700" }),
    {
      title: "600",
      phone: "600",
      description: "b: 700",
    },
  ],
  [
    "with what its field does not take as a line under its own name",
    byRules({ "/Correo": "email" }, { Correo: "ana at ruiz" }),
    {
      title: "Correo: ana at ruiz",
      description: "Correo: ana at ruiz",
    },
  ],
  [
    "with a name that a rule makes a line of",
    lead({ email: "a@b.example", name: "Ana" }, { rules: { "/email": "line" } }),
    {
      title: "Ana",
      contactName: "Ana",
      description: "email: a@b.example",
    },
  ],
  [
    "with constants where nothing came",
    lead({ name: "Ana", utm_source: "x" }, { constants: { source: "Fair", medium: "stand" } }),
    {
      title: "Ana",
      contactName: "Ana",
      source: "x",
      medium: "stand",
    },
  ],
])("a lead is made %s", (_, made, expected) => {
  expect(made).toEqual(expected);
});

test("of nothing but constants no lead is made", () => {
  for (const body of [{}, [], null, { a: "" }]) expect(lead(body, { constants: { source: "Fair" } })).toBeUndefined();
});

const consentTo = (value: unknown) =>
  leadBy({ ...emptyMapping, rules: { "/Write to me": "consent" } }, { name: "Ana", "Write to me": value })?.consent;

test("a ticked box agrees to its words, a text to its own, and a no to nothing", () => {
  for (const yes of [true, "yes", "Sí", "on", 1]) expect(consentTo(yes)).toEqual({ text: "Write to me", at: null });
  expect(consentTo("Only by mail")).toEqual({ text: "Only by mail", at: null });
  for (const none of [false, "no", "0"]) expect(consentTo(none)).toBeNull();
});

test("each value says where it goes, and whether by its name", () => {
  const placed = placedBy({ ...emptyMapping, rules: { "/a": "phone" } }, { a: "600", "Last name": "Ruiz", b: 1 });
  expect(placed.map(({ to, isByName }) => [to, isByName])).toEqual([
    ["phone", false],
    ["lastName", true],
    ["line", false],
  ]);
});

test("a constant must be one that its field takes", () => {
  expect(wrongConstant({ ...emptyMapping, constants: { source: "Fair", email: "no" } })).toBe("email");
  expect(wrongConstant({ ...emptyMapping, constants: { priority: "2", tags: "a, b" } })).toBeUndefined();
});

const isGood = (mapping: Mapping, body: unknown) => {
  const read = leadBy(mapping, body);
  return !read || CreateLead.safeParse(read.lead).success;
};

test("whatever JSON comes, under whatever mapping, is a lead that can be created or none", () => {
  const anyMapping = fc.record({
    rules: fc.dictionary(fc.constantFrom("/a", "/b", "/email", "/x/y"), fc.constantFrom(...targets)),
    constants: fc.dictionary(fc.constantFrom("source", "email", "priority"), fc.string()),
    readsNames: fc.boolean(),
  });
  const names = fc.oneof(fc.string(), fc.constantFrom("a", "b", "email", "x", "title", "address", "consent"));
  const anyBody = fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue());
  expect(fc.check(fc.property(anyMapping, anyBody, isGood)).counterexample).toBeNull();
});
