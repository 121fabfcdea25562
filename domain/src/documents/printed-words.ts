import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

/** The fixed words that stand on every printed document. */
export const printedWords = {
  draft: everyday.draft,
  attention: { en: "Attention of", es: "A la atención de" },
  deliveryAddress: everyday.deliveryAddress,
  invoiceAddress: everyday.invoiceAddress,
  date: everyday.date,
  product: terms.product,
  quantity: everyday.quantity,
  price: everyday.price,
  discount: everyday.discount,
  tax: terms.tax,
  taxIncluded: { en: "included", es: "incluido" },
  taxOn: {
    en: ({ tax, base }) => `${String(tax)} on ${String(base)}`,
    es: ({ tax, base }) => `${String(tax)} sobre ${String(base)}`,
  },
  amount: everyday.amount,
  untaxed: terms.untaxedAmount,
  total: everyday.total,
  page: everyday.page,
  ofPages: { en: "of", es: "de" },
  vat: everyday.vat,
  accounts: { en: "Bank account", es: "Cuenta bancaria" },
} satisfies Phrases;
