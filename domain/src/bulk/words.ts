import type { Phrases } from "../words.ts";

export const bulkRefusals = {
  "bulk.undone": {
    en: "This change has been taken back already.",
    es: "Este cambio ya se ha deshecho.",
  },
  "bulk.named_and_filtered": {
    en: "Name the records or filter them, not both.",
    es: "Indica los registros uno a uno o con filtros, no de las dos formas.",
  },
  "bulk.given_twice": {
    en: "Give them to one person, share them out, or leave it to the rules: choose one way.",
    es: "Dalas a una persona, repártelas o déjalo a las reglas: elige una sola forma.",
  },
  "bulk.nothing_asked": {
    en: "Say which records are meant and what is to change.",
    es: "Indica qué registros son y qué debe cambiar.",
  },
} satisfies Phrases;
