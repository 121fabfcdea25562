import { expect, test } from "vitest";
import { fiscalNoteIn } from "./fiscal-note.ts";

const fiscalNote = { en: "Goods", es: "Bienes", services: { en: "Services", es: "Servicios" } };
const noted = { fiscalNote, noteEn: null, noteEs: null, serviceNoteEn: null, serviceNoteEs: null };
const goods = { productKind: "goods" as const };
const service = { productKind: "service" as const };

test("a note on services is for documents in which some count", () => {
  expect(fiscalNoteIn("en", noted, [goods, service])).toContain("Services");
  expect(fiscalNoteIn("en", noted, [goods, { ...service, choice: "option" }])).toBe("Goods");
  expect(fiscalNoteIn("es", noted, [service, { ...goods, choice: "alternative" }])).toBe("Servicios");
});
