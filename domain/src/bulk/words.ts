import type { Phrases } from "../words.ts";

export const bulkRefusals = {
  "bulk.undone": {
    en: "This change has been taken back already.",
    es: "Este cambio ya se ha deshecho.",
  },
  "bulk.nothing_asked": {
    en: "Say which records are meant and what is to change.",
    es: "Indica qué registros son y qué debe cambiar.",
  },
} satisfies Phrases;
