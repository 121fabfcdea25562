import fc from "fast-check";
import { expect, test } from "vitest";
import { CreateLead } from "../opportunities/inputs.ts";
import { leadOf } from "./lead-of.ts";

const team = "01990000-0000-7000-8000-000000000001";

test.each([
  [
    "the names of the fields",
    {
      title: "Twenty desks",
      contactName: "Ana Ruiz",
      email: "ana@ruiz.example",
      expectedRevenue: 1200.5,
      teamId: team,
    },
    {
      title: "Twenty desks",
      contactName: "Ana Ruiz",
      email: "ana@ruiz.example",
      expectedRevenue: "1200.5",
      teamId: team,
    },
  ],
  [
    "what a form calls them, in Spanish",
    {
      Nombre: "Ana Ruiz",
      Empresa: "Ruiz SL",
      "Correo electrónico": "ana@ruiz.example",
      Teléfono: 600123123,
      Mensaje: "Hola",
    },
    {
      title: "Ruiz SL",
      contactName: "Ana Ruiz",
      companyName: "Ruiz SL",
      email: "ana@ruiz.example",
      phone: "600123123",
      description: "Hola",
    },
  ],
  [
    "first and last name apart, and where the visitor came from",
    { first_name: "Ana", last_name: "Ruiz", utm_source: "google", utm_medium: "cpc", utm_campaign: "Sillas" },
    { title: "Ana Ruiz", contactName: "Ana Ruiz", source: "google", medium: "cpc", campaign: "Sillas" },
  ],
  [
    "an address in a group or by its parts",
    { name: "Ana", address: { street: "Mayor 1", floor: "2" }, city: "Madrid", country: "España" },
    {
      title: "Ana",
      contactName: "Ana",
      address: { street: "Mayor 1", city: "Madrid", country: "ES" },
      description: "floor: 2",
    },
  ],
  [
    "what no field takes, as lines of the description",
    { email: "ana at ruiz", budget: 5000, sizes: ["S", "M"], message: "Call me", mail: "ana@ruiz.example" },
    {
      title: "ana@ruiz.example",
      email: "ana@ruiz.example",
      description: "Call me\n\nemail: ana at ruiz\nbudget: 5000\nsizes: S, M",
    },
  ],
])("a lead is read by %s", (_, given, lead) => {
  expect(leadOf(given)?.lead).toEqual(lead);
});

test("of what says nothing no lead is read", () => {
  for (const given of [{}, { name: " ", email: null }, { consent: true }]) expect(leadOf(given)).toBeNull();
});

const consentIn = (consent: unknown) => leadOf({ name: "Ana", consent })?.consent;

test("consent is kept in the words that were agreed to", () => {
  expect(consentIn("I want the newsletter")).toEqual({ text: "I want the newsletter", at: null });
  expect(consentIn({ text: "Sí", at: "2026-11-29T10:00:00Z" })).toEqual({ text: "Sí", at: "2026-11-29T10:00:00Z" });
  expect(consentIn(true)).toEqual({ text: "", at: null });
  for (const none of [false, "", null, 3]) expect(consentIn(none)).toBeNull();
});

const isGood = (given: Record<string, unknown>) => {
  const read = leadOf(given);
  return !read || CreateLead.safeParse(read.lead).success;
};

test("whatever is sent, a lead that is read of it can be created", () => {
  const names = fc.oneof(fc.string(), fc.constantFrom("title", "email", "tags", "priority", "address", "country"));
  expect(fc.check(fc.property(fc.dictionary(names, fc.jsonValue()), isGood)).counterexample).toBeNull();
});
