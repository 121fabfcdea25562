import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Pair } from "../words.ts";

/** How a lead may arrive by itself. */
export const sourceWords = {
  api: { en: "Interface", es: "Interfaz" },
  mail: terms.email,
  trade_show: terms.tradeShow,
  webhook: { en: "Webhook", es: "Webhook" },
  form: everyday.form,
} as const satisfies Record<string, Pair<string>>;

export type Source = keyof typeof sourceWords;
export const sources = Object.keys(sourceWords) as Source[]; // the keys of the list
