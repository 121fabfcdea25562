import { expect, test } from "vitest";
import { askedSigns, signsOfDeal } from "./asked-signs.ts";

test.each<[string, Parameters<typeof askedSigns>[0], ReturnType<typeof askedSigns>]>([
  ["nothing", {}, null],
  ["blanks", { name: "  ", email: " " }, null],
  ["a kind alone", { kind: "company" }, null],
  ["half an e-mail", { email: "ana@gm" }, null],
  ["half a name", { name: "An" }, null],
  ["half a telephone", { phone: "+34 600" }, null],
  ["half a VAT number", { vat: "ES B" }, null],
  ["a website", { website: "www.acme.example" }, { website: "www.acme.example" }],
  ["a word for a website", { website: "acme" }, null],
  ["an e-mail among blanks", { email: " ana@acme.example " }, { email: "ana@acme.example" }],
  ["a telephone and half an e-mail", { phone: "600 123 456", email: "ana@" }, { phone: "600 123 456" }],
  ["a name of a kind", { kind: "person", name: "Ana Ruiz" }, { kind: "person", name: "Ana Ruiz" }],
  ["too long a name", { name: "x".repeat(201) }, null],
])("%s is asked by what it says", (_, typed, asked) => {
  expect(askedSigns(typed)).toEqual(asked);
});

test.each<[string, Parameters<typeof signsOfDeal>[0], object]>([
  ["a person", { kind: "person", name: "Ana Ruiz", vat: "ESB12345674" }, { contactName: "Ana Ruiz" }],
  ["a company", { kind: "company", name: "Acme", phone: "600 123 456" }, { companyName: "Acme", phone: "600 123 456" }],
  [
    "somebody of a company",
    { name: "Ana Ruiz", companyName: "Acme" },
    { contactName: "Ana Ruiz", companyName: "Acme" },
  ],
  ["nobody", {}, {}],
])("a deal with %s is asked for by what a deal tells", (_, signs, asked) => {
  expect(signsOfDeal(signs)).toEqual(asked);
});
