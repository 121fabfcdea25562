import fc from "fast-check";
import { expect, test } from "vitest";
import { CreateLead } from "../../opportunities/inputs.ts";
import { leadOfText } from "./lead-of-contact.ts";
import { inputOf, leadTexts, withUnread } from "./lead-texts.ts";

const here = { country: "ES", language: "es" } as const;
const mail = `De: Juan Pérez <juan@talleres.example>
Para: ventas@norte.example
Asunto: RE: Presupuesto de sillas

Necesitamos presupuesto para 20 sillas de oficina, gracias.

Juan Pérez
Jefe de compras
Talleres Pérez S.L.U.
T: 954 123 456 M: 612 345 678`;

test("a mail's subject is the title, and what it says the description, with what a lead has no place for", () => {
  const { texts } = leadOfText(mail, here);
  expect(texts).toMatchObject({
    title: "Presupuesto de sillas",
    contactName: "Juan Pérez",
    jobTitle: "Jefe de compras",
    companyName: "Talleres Pérez S.L.U.",
    email: "juan@talleres.example",
    phone: "+34 612 34 56 78",
    description: "Teléfono: +34 954 12 34 56\nNecesitamos presupuesto para 20 sillas de oficina, gracias.",
  });
});

test("says which of its texts somebody has to look at", () => {
  expect(leadOfText("info@robles.example", here)).toMatchObject({
    texts: { companyName: "Robles" },
    doubtful: ["companyName"],
  });
});

const doubtful = (text: string) => withUnread(leadOfText(text, here)).doubtful;

test("of a picture what nearly every card tells has to be looked for where it was not read", () => {
  expect(doubtful("info@robles.example")).toEqual(["companyName", "contactName", "phone"]);
  expect(doubtful("Ana Ruiz\nMuebles Robles, S.L.\n600 123 456")).toEqual(["email"]);
  expect(doubtful("")).toEqual([]);
});

test("what a form holds is a lead: called after the company, else the person, its address in one", () => {
  const texts = { ...leadOfText("Ana Ruiz, 600 123 456", here).texts, city: " Madrid " };
  expect(inputOf(texts)).toEqual({
    title: "Ana Ruiz",
    contactName: "Ana Ruiz",
    phone: "+34 600 12 34 56",
    address: { city: "Madrid" },
  });
  expect(inputOf({ ...texts, companyName: "Ruiz SL" }).title).toBe("Ruiz SL");
});

const isGood = (written: string) => {
  const input = inputOf(leadOfText(written, here).texts);
  return input.title === "" || CreateLead.safeParse(input).success;
};

test("whatever is pasted, a lead that has a name can be created of it", () => {
  const pieces = fc.constantFrom(
    "Ana Ruiz",
    "ana@ruiz.es",
    "600123456",
    "C/ Mayor 3",
    "28013 Madrid",
    "Asunto: x",
    "\n",
  );
  const text = fc.oneof(
    fc.string({ maxLength: 3_000 }),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join(" ")),
  );
  expect(fc.check(fc.property(text, isGood)).counterexample).toBeNull();
});

test("a text that is longer than its field is cut", () => {
  const { texts } = leadOfText(`Asunto: ${"x".repeat(5_000)}`, here);
  expect(leadTexts.every((name) => texts[name].length <= 20_000) && texts.title.length).toBe(200);
});
