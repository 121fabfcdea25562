import { everyday } from "../everyday.ts";
import type { Pair } from "../words.ts";
import type { SameSign, Sureness } from "./likeness.ts";

/** Why two records may be the same. */
export const sameSignWords: Record<SameSign, Pair<string>> = {
  vat: { en: "same VAT number", es: "mismo NIF" },
  email: everyday.sameEmail,
  phone: { en: "same phone", es: "mismo teléfono" },
  name: everyday.sameName,
  similarName: { en: "similar name", es: "nombre parecido" },
  customer: { en: "same customer", es: "mismo cliente" },
  company: { en: "same company", es: "misma empresa" },
  similarCompany: { en: "similar company", es: "empresa parecida" },
  domain: { en: "same e-mail domain", es: "mismo dominio de correo" },
  address: { en: "same address", es: "misma dirección" },
  title: { en: "same title", es: "mismo título" },
};

/** How sure that is. */
export const surenessWords: Record<Sureness, Pair<string>> = {
  almostCertain: { en: "Almost certain", es: "Casi seguro" },
  likely: { en: "Likely", es: "Probable" },
  possible: { en: "Possible", es: "Posible" },
};
