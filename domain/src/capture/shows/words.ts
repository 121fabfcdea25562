import type { Phrases } from "../../words.ts";

export const showRefusals = {
  "trade_show.name_taken": {
    en: (d) => `There is a trade show “${String(d["name"])}” already.`,
    es: (d) => `Ya existe la feria «${String(d["name"])}».`,
  },
  "trade_show.days": {
    en: "It ends before it begins.",
    es: "Termina antes de empezar.",
  },
} satisfies Phrases;
