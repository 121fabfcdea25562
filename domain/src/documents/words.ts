import type { Phrases } from "../words.ts";

export const documentRefusals = {
  "document.too_many_lines": {
    en: (d) => `A document has at most ${String(d["most"])} lines: this would be ${String(d["lines"])}.`,
    es: (d) => `Un documento tiene como mucho ${String(d["most"])} líneas: con esto serían ${String(d["lines"])}.`,
  },
} satisfies Phrases;
