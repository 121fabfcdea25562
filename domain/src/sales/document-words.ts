import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

/** The fixed words of a printed quotation or order, and of the page behind the customer's link. */
export const documentWords = {
  quotation: terms.quotation,
  order: terms.salesOrder,
  draft: everyday.draft,
  customer: terms.customer,
  date: everyday.date,
  validUntil: terms.validUntil,
  deliveryDate: terms.delivery,
  reference: { en: "Your reference", es: "Tu referencia" },
  salesperson: terms.salesperson,
  product: terms.product,
  quantity: everyday.quantity,
  price: everyday.price,
  discount: everyday.discount,
  amount: everyday.amount,
  untaxed: terms.untaxedAmount,
  total: everyday.total,
  instalments: { en: "Payment", es: "Pago" },
  due: { en: "Due", es: "Vencimiento" },
  page: { en: "Page", es: "Página" },
} satisfies Phrases;
