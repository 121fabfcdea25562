import { mergeRefusals } from "@trato/domain/contacts/merging/words.ts";
import { opportunityStates, opportunityTypes } from "@trato/domain/opportunities/words.ts";
import { terms } from "@trato/domain/terms.ts";

export const similarWords = {
  known: { en: "Perhaps known already", es: "Quizá ya lo conocemos" },
  perhapsSame: { en: "Perhaps the same", es: "Quizá sea lo mismo" },
  similar: {
    en: (count: number) => `${count} similar`,
    es: (count: number) => (count === 1 ? "1 parecido" : `${count} parecidos`),
  },
  asksColleague: {
    en: (name: string) => `${name} follows something similar: ask them`,
    es: (name: string) => `${name} lleva algo parecido: pregúntale`,
  },
  asCustomer: { en: "It is about them", es: "Es de este contacto" },
  kindsDiffer: mergeRefusals["merge.kinds_differ"],
  merge: { en: "Merge…", es: "Fusionar…" },
  unassigned: terms.unassigned,
  company: terms.company,
  person: terms.person,
  lead: opportunityTypes.lead,
  opportunity: opportunityTypes.opportunity,
  won: opportunityStates.won,
  lost: opportunityStates.lost,
};
