import { expect, test } from "vitest";
import { canonical } from "../decimal.ts";
import { type Belonging, obstacleToBelong, obstacleToKind, obstacleToMoveLimited } from "./belonging.ts";

const acme: Belonging = { id: "1", kind: "company", name: "Acme" };
const ana: Belonging = { id: "2", kind: "person", name: "Ana" };
const blas: Belonging = { id: "3", kind: "person", name: "Blas" };

test("people belong to companies", () => {
  expect(obstacleToBelong(ana, acme)).toBeNull();
});

test.each([
  ["contact.company_of_itself", ana, ana],
  ["contact.not_a_company", ana, blas],
  ["contact.company_in_company", acme, { ...acme, id: "4" }],
])("refuses with %s", (code, contact, company) => {
  expect(obstacleToBelong(contact, company)).toMatchObject({ code });
});

test("a company with people stays a company", () => {
  expect(obstacleToKind({ ...acme, people: 1 }, "person")).toMatchObject({ code: "contact.has_people" });
  expect(obstacleToKind({ ...acme, people: 0 }, "person")).toBeNull();
  expect(obstacleToKind({ ...ana, people: 0 }, "company")).toBeNull();
});

const limit = (text: string | null) => (text === null ? null : canonical(text));

test.each([
  ["from a limit to none", "100", null, "contact.limit_would_go"],
  ["to a greater one", "100", "100.01", "contact.limit_would_go"],
  ["from nothing at all", "0", null, "contact.limit_would_go"],
  ["to the same", "100", "100", undefined],
  ["to a smaller one", "100", "99", undefined],
  ["from none to one", null, "100", undefined],
  ["from none to none", null, null, undefined],
])("whoever goes %s", (_, before, after, code) => {
  expect(obstacleToMoveLimited({ name: "Ana" }, limit(before), limit(after))?.code).toBe(code);
});
