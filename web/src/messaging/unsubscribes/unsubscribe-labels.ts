import type { Pair } from "@trato/domain/words.ts";

export const unsubscribeWords = {
  wantsNone: {
    en: (address: string, day: string) => `${address} wants no automatic mails since ${day}.`,
    es: (address: string, day: string) => `${address} no quiere correos automáticos desde el ${day}.`,
  },
  wantNone: { en: "Send no automatic mails", es: "No enviar correos automáticos" },
  wantsThem: { en: "They do want them", es: "Sí los quiere" },
  kept: {
    en: (address: string) => `No more automatic mails to ${address}`,
    es: (address: string) => `No habrá más correos automáticos a ${address}`,
  },
  takenBack: {
    en: (address: string) => `${address} may get automatic mails again`,
    es: (address: string) => `${address} puede volver a recibir correos automáticos`,
  },
} satisfies Record<string, Pair<unknown>>;
