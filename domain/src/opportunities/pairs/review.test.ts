import { expect, test } from "vitest";
import type { Evidence } from "../../contacts/likeness.ts";
import { isWorthAsking } from "./review.ts";

const nothing: Evidence = {
  vat: null,
  email: true,
  phone: null,
  customer: null,
  domain: null,
  address: null,
  title: null,
  name: null,
  company: null,
  kind: null,
};

test.each<[string, Parameters<typeof isWorthAsking>, boolean]>([
  ["two leads of one customer", ["lead", "lead", { ...nothing, customer: true, title: false }], true],
  ["a lead of a customer who has an opportunity", ["opportunity", "lead", { ...nothing, customer: true }], true],
  [
    "two opportunities of one customer",
    ["opportunity", "opportunity", { ...nothing, customer: true, title: false }],
    false,
  ],
  ["those that are called the same", ["opportunity", "opportunity", { ...nothing, customer: true, title: true }], true],
  ["two opportunities of different customers", ["opportunity", "opportunity", { ...nothing, customer: false }], true],
])("%s: asked about or not", (_, given, isAsked) => {
  expect(isWorthAsking(...given)).toBe(isAsked);
});
