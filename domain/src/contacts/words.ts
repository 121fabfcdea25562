import type { Phrases } from "../words.ts";

export const contactRefusals = {
  "contact.company_of_itself": {
    en: "A contact cannot be its own company.",
    es: "Un contacto no puede ser su propia empresa.",
  },
  "contact.not_a_company": {
    en: (d) => `${String(d["name"])} is a person, not a company.`,
    es: (d) => `${String(d["name"])} es una persona, no una empresa.`,
  },
  "contact.company_in_company": {
    en: "Only people belong to a company.",
    es: "Solo las personas pertenecen a una empresa.",
  },
  "contact.has_people": {
    en: (d) => `${String(d["name"])} has people of its own, so it stays a company.`,
    es: (d) => `${String(d["name"])} tiene personas asociadas, así que sigue siendo una empresa.`,
  },
  "contact.archived": {
    en: (d) => `${String(d["name"])} is archived.`,
    es: (d) => `${String(d["name"])} está archivado.`,
  },
  "contact.limit_is_companys": {
    en: (d) => `${String(d["name"])} belongs to a company, whose credit limit holds.`,
    es: (d) => `${String(d["name"])} pertenece a una empresa, y vale el límite de crédito de ella.`,
  },
  "contact.limit_would_go": {
    en: (d) => `A credit limit holds for ${String(d["name"])}, which would not hold there. Ask who sets limits.`,
    es: (d) =>
      `Para ${String(d["name"])} vale un límite de crédito que allí no valdría. Pídeselo a quien fija los límites.`,
  },
  "pair.same_record": {
    en: "It takes two: this is one and the same record.",
    es: "Hacen falta dos: es el mismo registro.",
  },
  "address.empty": {
    en: "Say where it is: a street, a postcode or a town.",
    es: "Indica dónde está: una calle, un código postal o una población.",
  },
} satisfies Phrases;
