import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const convertWords = {
  title: { en: "Convert to an opportunity", es: "Convertir en oportunidad" },
  text: {
    en: "Everything known so far stays with it.",
    es: "Conserva todo lo que ya se sabe.",
  },
  customer: terms.customer,
  linkTo: { en: (name: string) => `Link to ${name}`, es: (name: string) => `Vincular con ${name}` },
  itsCustomer: { en: "its customer", es: "su cliente" },
  createNew: { en: (name: string) => `Create ${name}`, es: (name: string) => `Crear ${name}` },
  createPerson: {
    en: (person: string, company: string) => `Create ${company}, with ${person}`,
    es: (person: string, company: string) => `Crear ${company}, con ${person}`,
  },
  another: { en: "Link to another customer", es: "Vincular con otro cliente" },
  none: { en: "No customer for now", es: "Sin cliente por ahora" },
  salesperson: terms.salesperson,
  team: terms.team,
  createQuotation: { en: "And create a quotation", es: "Y crear un presupuesto" },
  needsCustomer: { en: "A quotation needs a customer.", es: "Un presupuesto necesita un cliente." },
  back: everyday.back,
  convert: everyday.convert,
  convertAndQuote: { en: "Convert and quote", es: "Convertir y presupuestar" },
  converted: { en: "It is an opportunity now", es: "Ya es una oportunidad" },
};
