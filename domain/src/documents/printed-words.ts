import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

/** The fixed words that stand on every printed document. */
export const printedWords = {
  draft: everyday.draft,
  date: everyday.date,
  product: terms.product,
  quantity: everyday.quantity,
  price: everyday.price,
  discount: everyday.discount,
  amount: everyday.amount,
  untaxed: terms.untaxedAmount,
  total: everyday.total,
  page: { en: "Page", es: "Página" },
  vat: everyday.vat,
  accounts: { en: "Bank account", es: "Cuenta bancaria" },
} satisfies Phrases;
