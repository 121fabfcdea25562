import { printedWords } from "../documents/printed-words.ts";
import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

/** The fixed words of a printed quotation or order, and of the page behind the customer's link. */
export const documentWords = {
  ...printedWords,
  quotation: terms.quotation,
  order: terms.salesOrder,
  customer: terms.customer,
  validUntil: terms.validUntil,
  deliveryDate: terms.delivery,
  reference: { en: "Your reference", es: "Tu referencia" },
  salesperson: terms.salesperson,
  paymentTerms: terms.paymentTerms,
  paymentAsked: everyday.paymentAsked,
  paymentReference: everyday.paymentReference,
  instalments: { en: "Payment", es: "Pago" },
  instalmentsOfOffer: { en: "Payment, if you order on", es: "Pago, si se acepta el" },
  ifPaidBy: everyday.ifPaidBy,
  ordered: everyday.ordered,
  keptAmount: { en: "Kept", es: "Se mantiene" },
  deliveredAmount: everyday.delivered,
  givenUpAmount: { en: "Not kept", es: "No se entrega" },
  due: { en: "Due", es: "Vencimiento" },
} satisfies Phrases;
