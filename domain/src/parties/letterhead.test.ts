import { expect, test } from "vitest";
import { letterheadOf, signatureOf } from "./letterhead.ts";

const robles = {
  name: "Robles",
  legalName: "Robles Mobiliario, S.L.",
  vat: "B12345674",
  street: "Calle Mayor 1",
  street2: null,
  zip: "28013",
  city: "Madrid",
  state: "Madrid",
  country: "ES",
  phone: "910 000 000",
  email: "hola@robles.example",
  website: "robles.example",
  registry: "R. M. de Madrid, tomo 1",
  colour: "#aa3300",
  logo: null,
  footers: { es: "Gracias por su confianza." },
  bankAccounts: [
    { number: "ES1", bic: null, bank: "Banco", isShown: true },
    { number: "ES2", bic: null, bank: null, isShown: false },
  ],
};
const letterhead = (language: "en" | "es", change: Partial<typeof robles> = {}) =>
  letterheadOf({ ...robles, ...change }, language, (number) => `<${number}>`);

test("a letterhead speaks the reader's language", () => {
  expect(letterhead("es")).toMatchObject({
    name: "Robles",
    legalName: "Robles Mobiliario, S.L.",
    address: ["Calle Mayor 1", "28013 Madrid", "España"],
    footer: "Gracias por su confianza.",
  });
  expect(letterhead("en")).toMatchObject({ address: ["Calle Mayor 1", "28013 Madrid", "Spain"], footer: null });
});

test("it names the accounts that are to be shown, and one name once", () => {
  expect(letterhead("es").accounts).toEqual([{ number: "<ES1>", bic: null, bank: "Banco" }]);
  expect(letterhead("es", { name: "Robles Mobiliario, S.L." }).legalName).toBeNull();
});

test("a country alone is no address", () => {
  const nowhere = { street: "", zip: "", city: "", state: "" };
  expect(letterhead("es", nowhere).address).toEqual([]);
});

test("a mail is signed with what is known of the company, if anything", () => {
  expect(signatureOf(letterhead("es")).split("\n")).toEqual([
    "-- ",
    "Robles",
    "Robles Mobiliario, S.L. · B12345674",
    "Calle Mayor 1, 28013 Madrid, España",
    "910 000 000 · hola@robles.example · robles.example",
  ]);
  const unknown = {
    legalName: "",
    vat: "",
    street: "",
    zip: "",
    city: "",
    state: "",
    phone: "",
    email: "",
    website: "",
  };
  expect(signatureOf(letterhead("es", unknown))).toBe("");
});
