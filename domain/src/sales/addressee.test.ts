import { expect, test } from "vitest";
import type { Contact } from "../contacts/records.ts";
import { addresseeOf, obstacleToAttention, recipientOf } from "./addressee.ts";

const id = (name: string) => name as Contact["id"]; // any text will do
const acme = { id: id("acme"), kind: "company" as const, name: "Acme", companyId: null };
const ana = { id: id("ana"), kind: "person" as const, name: "Ana", companyId: acme.id };
const blas = { id: id("blas"), kind: "person" as const, name: "Blas", companyId: null };

test.each([
  [acme, undefined, "acme", null],
  [acme, ana.id, "acme", "ana"],
  [ana, undefined, "acme", "ana"],
  [ana, null, "ana", null],
  [blas, undefined, "blas", null],
])("%# goes to the company, where there is one, to the attention of its person", (customer, person, to, attention) => {
  expect(addresseeOf(customer, person)).toEqual({ customerId: to, contactPersonId: attention });
});

test("only people of the company are those to whom its documents may go", () => {
  expect(obstacleToAttention(acme.id, ana)).toBeNull();
  for (const other of [blas, acme, { ...ana, companyId: id("other") }])
    expect(obstacleToAttention(acme.id, other)).toMatchObject({ code: "sale.person_of_another" });
});

test("it is written to the person, with what only the company tells", () => {
  const company = { name: "Acme", email: "info@acme.example", language: "es" };
  const person = { name: "Ana", email: null, language: "en" };
  expect(recipientOf(company, null)).toEqual(company);
  expect(recipientOf(company, person)).toEqual({ name: "Ana", email: company.email, language: "en" });
});
