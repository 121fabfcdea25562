import { address } from "@trato/domain/contacts/person-fields.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";

export const quickWords = {
  ...labelsOf(opportunityFields),
  ...labelsOf(Object.values(address)),
  newLead: everyday.newLead,
  text: {
    en: "Paste a signature or a message, or write it in one line",
    es: "Pega una firma o un mensaje, o escríbelo en una línea",
  },
  textHint: { en: "Ana Ruiz, ana@ruiz.example, 600 123 456", es: "Ana Ruiz, ana@ruiz.example, 600 123 456" },
  titleHint: everyday.whatIsItAbout,
  create: everyday.create,
  createAndOpen: { en: "Create and open", es: "Crear y abrir" },
  back: everyday.back,
  isCreated: { en: (title: string) => `Created: ${title}`, es: (title: string) => `Creada: ${title}` },
  isTakenBack: { en: "The new lead is given up again", es: "La nueva iniciativa queda descartada" },
  takenBackNote: { en: "Created by mistake", es: "Creada por error" },
};
