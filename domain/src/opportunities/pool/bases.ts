import type { Pair } from "../../words.ts";

/** On what ground the people of a list may be written to: what of article 6(1) of the GDPR can hold for selling. */
export const basisWords = {
  consent: { en: "Consent (art. 6.1.a)", es: "Consentimiento (art. 6.1.a)" },
  contract: { en: "Contract, or steps towards one (art. 6.1.b)", es: "Contrato o trato previo (art. 6.1.b)" },
  legitimate_interest: { en: "Legitimate interest (art. 6.1.f)", es: "Interés legítimo (art. 6.1.f)" },
} as const satisfies Record<string, Pair<string>>;

export type Basis = keyof typeof basisWords;
export const bases = Object.keys(basisWords) as Basis[]; // the keys of the list
