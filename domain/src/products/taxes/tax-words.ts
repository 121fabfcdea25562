import type { Phrases } from "../../words.ts";

/** Refusals of the tax and totals engines. */
export const taxRefusals = {
  "tax_group.unknown": {
    en: "A tax belongs to a group that does not exist.",
    es: "Hay un impuesto cuyo grupo no existe.",
  },
  "currency.invalid": {
    en: "A currency's smallest amount must be greater than zero.",
    es: "El importe mínimo de una moneda tiene que ser mayor que cero.",
  },
} satisfies Phrases;
