import { expect, test } from "vitest";
import { noteOnDocument } from "./note-on-document.ts";

const union = { noteEn: "Exempt", noteEs: "Exenta", serviceNoteEn: "Reverse charge", serviceNoteEs: "Inversión" };
const alike = { ...union, serviceNoteEn: null, serviceNoteEs: null };
const spanish = { noteEn: null, noteEs: "Exenta", serviceNoteEn: null, serviceNoteEs: "Inversión" };
const [goods, service] = [{ isService: false }, { isService: true }];

test.each([
  ["goods", union, [goods, goods], "en", "Exempt"],
  ["services", union, [service], "es", "Inversión"],
  ["goods and services", union, [service, goods], "es", "Exenta\nInversión"],
  ["nothing yet", union, [], "en", "Exempt"],
  ["both where the position does not tell them apart", alike, [goods, service], "en", "Exempt"],
  ["services where it does not", alike, [service], "es", "Exenta"],
  ["both in the only language that there is", spanish, [goods, service], "en", "Exenta\nInversión"],
  ["both without a note", { ...alike, noteEn: null, noteEs: null }, [goods, service], "en", null],
] as const)("of %s", (_, note, products, language, said) => {
  expect(noteOnDocument(note, products, language)).toBe(said);
});
