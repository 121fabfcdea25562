import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { terms } from "@trato/domain/terms.ts";
import { partyWords } from "../contacts/property-labels.ts";

/** The fields that hold one line of text. */
export type TextField = Extract<
  (typeof opportunityFields)[number],
  { kind: "text" | "email" | "phone" | "url" } & { within?: never; presence?: never }
>["name"];

export const propertyWords = {
  ...partyWords,
  ...labelsOf(opportunityFields),
  stars: {
    en: (n: number) => (n === 1 ? "1 star" : `${n} stars`),
    es: (n: number) => (n === 1 ? "1 estrella" : `${n} estrellas`),
  },
  contact: terms.contact,
  openCustomer: { en: "Open the customer", es: "Abrir el cliente" },
  origin: { en: "Where it came from", es: "De dónde viene" },
  descriptionHint: { en: "What they need, what was said…", es: "Qué necesita, qué se ha hablado…" },
  list: everyday.list,
  nobody: terms.unassigned,
};
