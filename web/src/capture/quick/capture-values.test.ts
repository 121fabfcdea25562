import { expect, test } from "vitest";
import {
  afterConfirming,
  afterReading,
  afterText,
  afterWord,
  type CaptureValues,
  emptyCapture,
  isDoubtfulIn,
  leadOfCapture,
} from "./capture-values.ts";

const here = { country: "ES", language: "en" } as const;
const typed = (values: CaptureValues, text: string): CaptureValues => ({ ...values, ...afterText(values, text, here) });

test("what is typed fills the fields, and goes again when it is typed otherwise", () => {
  const ana = typed(emptyCapture, "Ana Ruiz, ana@gmail.com, 600 123 456");
  expect(ana).toMatchObject({ contactName: "Ana Ruiz", email: "ana@gmail.com", phone: "+34 600 12 34 56" });
  expect(typed(ana, "Ana Ruiz, 600 123 456")).toMatchObject({ contactName: "Ana Ruiz", email: "" });
});

test("what somebody filled by hand stays", () => {
  const byHand = { ...typed(emptyCapture, "Ana Ruiz, ana@gmail.com"), contactName: "Ana Ruiz Gil" };
  expect(typed(byHand, "Ana Ruiz, ana@ruiz.example")).toMatchObject({
    contactName: "Ana Ruiz Gil",
    email: "ana@ruiz.example",
  });
});

test("what is doubtful is so until somebody says that it is right, or writes something else", () => {
  const values = typed(emptyCapture, "info@robles.example");
  expect(isDoubtfulIn(values, "companyName")).toBe(true);
  expect(isDoubtfulIn({ ...values, ...afterConfirming(values, "companyName") }, "companyName")).toBe(false);
  expect(isDoubtfulIn({ ...values, companyName: "Robles SL" }, "companyName")).toBe(false);
});

test("what is read later goes only where nobody wrote", () => {
  const read = { ...emptyCapture.read, texts: { ...emptyCapture.read.texts, email: "eva@gil.example", city: "Vigo" } };
  expect(afterReading({ ...emptyCapture, email: "ana@ruiz.example" }, read)).toMatchObject({ city: "Vigo" });
  expect(afterReading({ ...emptyCapture, email: "ana@ruiz.example" }, read)).not.toHaveProperty("email");
});

test("sends what is filled in, and is called after whom it is about", () => {
  const values = { ...typed(emptyCapture, "Ana Ruiz, ana@gmail.com"), source: " Fair " };
  expect(leadOfCapture(values)).toEqual({
    title: "Ana Ruiz",
    contactName: "Ana Ruiz",
    email: "ana@gmail.com",
    source: "Fair",
  });
});

test("a word that is tapped follows what stands in a field, and takes the place of what is doubtful", () => {
  const values = typed(emptyCapture, "info@robles.example");
  expect(afterWord(values, "companyName", "Muebles")).toEqual({ companyName: "Muebles" });
  expect(afterWord({ ...values, companyName: "Muebles" }, "companyName", "Robles")).toEqual({
    companyName: "Muebles Robles",
  });
  expect(afterWord({ ...values, website: "www.robles" }, "website", ".example")).toEqual({
    website: "www.robles.example",
  });
});
