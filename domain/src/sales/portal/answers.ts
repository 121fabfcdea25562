import type { Words } from "../../words.ts";

/** Why a customer declines, as he says it by one press. */
export const declineKinds = ["price", "time", "other_offer", "not_needed", "other"] as const;
export type DeclineKind = (typeof declineKinds)[number];

export const declineKindWords = {
  price: { en: "Too expensive", es: "Es demasiado caro" },
  time: { en: "Takes too long", es: "Tarda demasiado" },
  other_offer: { en: "Another offer fits better", es: "Otra oferta encaja mejor" },
  not_needed: { en: "No longer needed", es: "Ya no hace falta" },
  other: { en: "Something else", es: "Otro motivo" },
} satisfies Words & Record<DeclineKind, unknown>;
