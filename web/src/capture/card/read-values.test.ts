import { leadOfText } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { withUnread } from "@trato/domain/capture/cards/lead-texts.ts";
import { expect, test } from "vitest";
import {
  afterConfirming,
  afterReading,
  afterWord,
  emptyValues,
  isDoubtfulIn,
  nothingRead,
  readTogether,
  type ReadValues,
} from "./read-values.ts";

const of = (text: string) => leadOfText(text, { country: "ES", language: "en" });
const reading = (text: string): ReadValues => ({ ...emptyValues, ...afterReading(emptyValues, of(text)) });

test("what is doubtful is so until somebody says that it is right, or writes something else", () => {
  const values = reading("info@robles.example");
  expect(isDoubtfulIn(values, "companyName")).toBe(true);
  expect(isDoubtfulIn({ ...values, ...afterConfirming(values, "companyName") }, "companyName")).toBe(false);
  expect(isDoubtfulIn({ ...values, companyName: "Robles SL" }, "companyName")).toBe(false);
});

test("what is read later goes only where nobody wrote", () => {
  const read = { ...nothingRead, texts: { ...nothingRead.texts, email: "eva@gil.example", city: "Vigo" } };
  expect(afterReading({ ...emptyValues, email: "ana@ruiz.example" }, read)).toMatchObject({ city: "Vigo" });
  expect(afterReading({ ...emptyValues, email: "ana@ruiz.example" }, read)).not.toHaveProperty("email");
});

test("of two sides the later says what both say, and is doubted as it was read", () => {
  const both = readTogether(of("info@robles.example"), of("Muebles Robles, S.L.\nCIF B12345674"));
  expect(both.texts).toMatchObject({ companyName: "Muebles Robles, S.L.", email: "info@robles.example" });
  expect(both).toMatchObject({ doubtful: [], taxNumber: "B12345674" });
  expect(readTogether(both, nothingRead).texts).toEqual(both.texts);
});

test("what one side does not tell the other may; what neither does has to be looked for, until somebody says that it is not there", () => {
  const [front, back] = [withUnread(of("Ana Ruiz")), withUnread(of("600 123 456"))];
  expect(front.doubtful).toEqual(["companyName", "email", "phone"]);
  const both = readTogether(front, back);
  expect(both.doubtful).toEqual(["companyName", "email"]);
  const values = { ...emptyValues, ...afterReading(emptyValues, both) };
  expect(isDoubtfulIn(values, "email")).toBe(true);
  expect(isDoubtfulIn({ ...values, email: "ana@ruiz.example" }, "email")).toBe(false);
  expect(isDoubtfulIn({ ...values, ...afterConfirming(values, "email") }, "email")).toBe(false);
});

test("a word that is tapped follows what stands in a field, and takes the place of what is doubtful", () => {
  const values = reading("info@robles.example");
  expect(afterWord(values, "companyName", "Muebles")).toEqual({ companyName: "Muebles" });
  expect(afterWord({ ...values, companyName: "Muebles" }, "companyName", "Robles")).toEqual({
    companyName: "Muebles Robles",
  });
  expect(afterWord({ ...values, website: "www.robles" }, "website", ".example")).toEqual({
    website: "www.robles.example",
  });
});
