import { expect, test } from "vitest";
import { contactsOf, isLikelyCustomer, type KnownCustomer, learnedFrom } from "./customer.ts";

const nothing = {
  jobTitle: null,
  website: null,
  language: null,
  email: null,
  phone: null,
  street: null,
  street2: null,
  city: null,
  zip: null,
  province: null,
  country: null,
};
const acme: KnownCustomer = {
  ...nothing,
  kind: "company",
  name: "Acme",
  companyName: null,
  email: "hello@acme.example",
  city: "Madrid",
  country: "ES",
};
const lead = {
  ...nothing,
  title: "New office",
  contactName: null,
  companyName: null,
  description: "Wants desks",
  salespersonId: null,
};

test("a record learns from its customer only what it does not know", () => {
  expect(learnedFrom(acme, {})).toEqual({
    companyName: "Acme",
    email: "hello@acme.example",
    city: "Madrid",
    country: "ES",
  });
  expect(learnedFrom(acme, { companyName: "Acme Ltd", email: null, city: "Lugo" })).toEqual({
    email: "hello@acme.example",
  });
});

test("a person brings his own name and that of his company", () => {
  const berta = { ...acme, kind: "person" as const, name: "Berta", companyName: "Acme" };
  expect(learnedFrom(berta, { city: "Lugo" })).toEqual({
    contactName: "Berta",
    companyName: "Acme",
    email: "hello@acme.example",
  });
});

test("a lead with a company and a person makes both, alike but for the person's job", () => {
  const { company, person } = contactsOf({
    ...lead,
    companyName: "Acme",
    contactName: "Berta",
    jobTitle: "Buyer",
    province: "Lugo",
  });
  expect(company).toMatchObject({
    kind: "company",
    name: "Acme",
    comment: "Wants desks",
    address: { state: "Lugo", city: null },
  });
  expect(company).not.toHaveProperty("jobTitle");
  expect(person).toMatchObject({ kind: "person", name: "Berta", jobTitle: "Buyer", address: { state: "Lugo" } });
});

test("a company alone makes no person; a lead that names nobody makes one named like itself", () => {
  expect(contactsOf({ ...lead, companyName: "Acme" })).toMatchObject({ company: { name: "Acme" }, person: null });
  expect(contactsOf(lead)).toMatchObject({ company: null, person: { kind: "person", name: "New office" } });
});

test("who bears the very e-mail is offered first, however else he differs", () => {
  expect(isLikelyCustomer({ sureness: "possible", same: ["email"] })).toBe(true);
  expect(isLikelyCustomer({ sureness: "possible", same: ["name", "address"] })).toBe(true);
  expect(isLikelyCustomer({ sureness: "likely", same: ["phone"] })).toBe(true);
  expect(isLikelyCustomer({ sureness: "possible", same: ["domain"] })).toBe(false);
});
