import { mergeRefusals } from "@trato/domain/contacts/merging/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { kinds } from "@trato/domain/kinds.ts";
import { opportunityTypes } from "@trato/domain/opportunities/words.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import { mergingWords } from "../merging/labels.ts";

export const pairWords = {
  duplicates: everyday.duplicates,
  which: { en: "Of which records", es: "De qué registros" },
  contacts: plurals.contact,
  deals: kinds.opportunity.many,
  notSame: { en: "Not the same", es: "No es lo mismo" },
  notSameAs: {
    en: (one: string, other: string) => `Not the same: ${one} and ${other}`,
    es: (one: string, other: string) => `No es lo mismo: ${one} y ${other}`,
  },
  merge: mergingWords.merge,
  mergeThese: {
    en: (one: string, other: string) => `Merge: ${one} and ${other}`,
    es: (one: string, other: string) => `Fusionar: ${one} y ${other}`,
  },
  kindsDiffer: mergeRefusals["merge.kinds_differ"],
  toldApart: {
    en: "Not the same: nobody will be asked again",
    es: "No es lo mismo: no se volverá a preguntar",
  },
  pairOf: {
    en: (one: string, other: string) => `${one} and ${other}`,
    es: (one: string, other: string) => `${one} y ${other}`,
  },
  madeOn: { en: (day: string) => `made on ${day}`, es: (day: string) => `alta el ${day}` },
  none: {
    en: "Pairs that are likely the same will stand here. What is new or changed is compared within a minute.",
    es: "Aquí estarán las parejas que probablemente sean lo mismo. Lo nuevo y lo que cambia se compara en un minuto.",
  },
  company: terms.company,
  person: terms.person,
  lead: opportunityTypes.lead,
  opportunity: opportunityTypes.opportunity,
  unassigned: terms.unassigned,
};
