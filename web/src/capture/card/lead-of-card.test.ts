import { expect, test } from "vitest";
import { readContact } from "@trato/domain/capture/cards/read-contact.ts";
import { leadOfCard } from "./lead-of-card.ts";

const here = { country: "ES", language: "es" } as const;
const contact = readContact(["Ana Rulz", "ana@ruiz.example"], "ES");

test("what the code of a card says is believed before what is printed, which fills the rest", () => {
  const codes = ["12345", "MECARD:N:Ruiz,Ana;TEL:600123456;;"];
  const { texts } = leadOfCard({ contact, codes }, here);
  expect(texts).toMatchObject({ contactName: "Ana Ruiz", phone: "+34 600 12 34 56", email: "ana@ruiz.example" });
});

test("without one it is what is printed", () => {
  expect(leadOfCard({ contact, codes: [] }, here).texts.email).toBe("ana@ruiz.example");
});

test("what was not read of it has to be looked for", () => {
  const { doubtful } = leadOfCard({ contact: readContact(["Ana Ruiz", "600 123 456"], "ES"), codes: [] }, here);
  expect(doubtful).toEqual(["companyName", "email"]);
});
