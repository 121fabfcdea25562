import { everyday } from "@trato/domain/everyday.ts";
import type { NumberedKind } from "@trato/domain/kinds.ts";
import { plurals } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";

export const numberingWords = {
  numbering: everyday.numbering,
  introduction: {
    en: "How the numbers of new documents are written. Those that have a number keep it. Each series counts from 1 without holes; one that you take up again goes on where it was.",
    es: "Cómo se escriben los números de los documentos nuevos. Los que ya tienen número lo conservan. Cada serie cuenta desde 1 y sin huecos; si recuperas una, sigue donde estaba.",
  },
  order: plurals.order,
  prefix: { en: "Prefix", es: "Prefijo" },
  separator: everyday.separator,
  none: everyday.none,
  digits: { en: "Digits", es: "Cifras" },
  isYearly: { en: "A new series each year", es: "Una serie nueva cada año" },
  next: { en: "Next number:", es: "Próximo número:" },
  ownOrders: { en: "Give orders numbers of their own", es: "Dar a los pedidos números propios" },
  ownOrdersHint: {
    en: "Otherwise an order keeps the number of its quotation. With both, either finds it.",
    es: "Si no, un pedido conserva el número de su presupuesto. Con los dos, se encuentra por cualquiera.",
  },
  ownPrefix: { en: "SO", es: "PED" },
};

/** What is numbered together with orders, and how it is called where these have numbers of their own. */
export const withoutOrders: Partial<Record<NumberedKind, Pair<string>>> = { sale: plurals.quotation };
