import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, type Compared, type Evidence, bySureness, likenessOf, surenesses } from "./likeness.ts";

const unknown: Evidence = {
  vat: null,
  email: null,
  phone: null,
  customer: null,
  domain: null,
  address: null,
  title: null,
  name: null,
  company: null,
  kind: null,
};

const told = (compared: Compared, evidence: Partial<Evidence>): string => {
  const likeness = likenessOf({ ...unknown, ...evidence }, compared);
  return likeness ? `${likeness.sureness}: ${likeness.same.join(", ")}` : "nothing";
};

describe.each<[Compared, [string, Partial<Evidence>, string][]]>([
  [
    "person",
    [
      ["nothing known", {}, "nothing"],
      ["the same e-mail and name", { email: true, name: "same" }, "almostCertain: email, name"],
      ["the same e-mail alone", { email: true }, "likely: email"],
      ["two who share an e-mail", { email: true, domain: true, name: "other" }, "possible: email"],
      ["two who share a telephone", { phone: true, name: "other" }, "possible: phone"],
      ["the same telephone and name", { phone: true, name: "same" }, "almostCertain: phone, name"],
      ["the same name at two companies", { name: "same", company: "other" }, "possible: name"],
      ["the same name at one company", { name: "same", company: "same" }, "likely: name, company"],
      ["colleagues", { domain: true, name: "other", company: "same" }, "nothing"],
      ["a similar name in one domain", { domain: true, name: "similar" }, "likely: similarName, domain"],
      ["a similar name alone", { name: "similar" }, "possible: similarName"],
      ["neighbours", { address: true, name: "other" }, "nothing"],
      ["a similar name at one address", { address: true, name: "similar" }, "likely: similarName, address"],
      ["a person and a company with one VAT number", { vat: true, kind: false }, "likely: vat"],
      ["the same title, which people have none of", { title: true }, "nothing"],
    ],
  ],
  [
    "company",
    [
      ["the same VAT number", { vat: true }, "almostCertain: vat"],
      ["the same VAT number under another name", { vat: true, name: "other" }, "likely: vat"],
      ["the same e-mail and another VAT number", { email: true, vat: false }, "possible: email"],
      ["the same name and another VAT number", { name: "same", vat: false }, "possible: name"],
      ["the same domain under another name", { domain: true, name: "other" }, "possible: domain"],
      ["the same domain and name", { domain: true, name: "same" }, "almostCertain: name, domain"],
      ["its own people", { domain: true, company: "same", kind: false }, "nothing"],
    ],
  ],
  [
    "deal",
    [
      ["another person of one company", { domain: true, name: "other", company: "same" }, "likely: company, domain"],
      ["another person of one domain", { domain: true, name: "other" }, "possible: domain"],
      ["one customer", { customer: true, company: "same" }, "possible: customer"],
      ["one customer and title", { customer: true, title: true }, "likely: customer, title"],
      ["the same title alone", { title: true }, "nothing"],
      ["the same e-mail and telephone", { email: true, phone: true }, "almostCertain: email, phone"],
      ["another person's telephone and domain", { phone: true, domain: true, name: "other" }, "likely: phone, domain"],
      ["the same company alone", { company: "same", name: "other" }, "possible: company"],
    ],
  ],
])("a %s with", (compared, examples) => {
  test.each(examples)("%s", (_, evidence, likeness) => {
    expect(told(compared, evidence)).toBe(likeness);
  });
});

const maybe = fc.constantFrom(true, false, null);
const agreement = fc.constantFrom<Agreement | null>("same", "similar", "other", null);
const someEvidence: fc.Arbitrary<Evidence> = fc.record({
  vat: maybe,
  email: maybe,
  phone: maybe,
  customer: maybe,
  domain: maybe,
  address: maybe,
  title: maybe,
  name: agreement,
  company: agreement,
  kind: maybe,
});
const compared = fc.constantFrom<Compared>("company", "person", "deal");
const levelOf = (evidence: Evidence, of: Compared): number => {
  const likeness = likenessOf(evidence, of);
  return likeness ? surenesses.length - surenesses.indexOf(likeness.sureness) : 0;
};
const better = { name: "same", company: "same" } as const;

test("what agrees never makes it less sure, and what differs never surer", () => {
  fc.assert(
    fc.property(
      someEvidence,
      compared,
      fc.constantFrom(...(Object.keys(unknown) as (keyof Evidence)[])),
      (evidence, of, sign) => {
        const agreeing = { ...evidence, [sign]: sign in better ? "same" : true };
        const differing = { ...evidence, [sign]: sign in better ? "other" : false };
        const silent = { ...evidence, [sign]: null };
        expect(levelOf(agreeing, of)).toBeGreaterThanOrEqual(levelOf(silent, of));
        expect(levelOf(differing, of)).toBeLessThanOrEqual(levelOf(silent, of));
      },
    ),
  );
});

test("it is always told by something that is the same", () => {
  fc.assert(
    fc.property(someEvidence, compared, (evidence, of) => {
      expect(likenessOf(evidence, of)?.same ?? ["nothing"]).not.toEqual([]);
    }),
  );
});

test("the surest come first, then those with more to say, then the older", () => {
  const found = [
    { id: "4", sureness: "possible" as const, same: ["phone" as const] },
    { id: "3", sureness: "likely" as const, same: ["email" as const] },
    { id: "2", sureness: "likely" as const, same: ["email" as const] },
    { id: "1", sureness: "almostCertain" as const, same: ["vat" as const] },
    { id: "5", sureness: "likely" as const, same: ["name" as const, "domain" as const] },
  ];
  expect(found.toSorted(bySureness).map(({ id }) => id)).toEqual(["1", "5", "2", "3", "4"]);
});
