import { printedWords } from "../../documents/printed-words.ts";
import { everyday } from "../../everyday.ts";
import { plurals, terms } from "../../terms.ts";
import type { Words } from "../../words.ts";

/** What of an offer may differ, as both sides read it. */
export const changedFieldWords = {
  number: everyday.number,
  customerName: terms.customer,
  contactPersonName: printedWords.attention,
  deliveryAddress: everyday.deliveryAddress,
  invoiceAddress: everyday.invoiceAddress,
  language: everyday.language,
  currency: everyday.currency,
  validUntil: terms.validUntil,
  deliveryDate: everyday.deliveryDate,
  customerReference: everyday.customerReference,
  paymentTerms: terms.paymentTerms,
  paymentAsked: everyday.paymentAsked,
  percentOff: everyday.discountInFull,
  amountOff: everyday.discountInFull,
  terms: everyday.terms,
  fiscalNote: { en: "Tax note", es: "Nota fiscal" },
  name: { en: "Text", es: "Texto" },
  parts: everyday.parts,
  reference: everyday.reference,
  quantity: everyday.quantity,
  unit: terms.unit,
  unitPrice: everyday.price,
  discount: everyday.discountInFull,
  taxes: plurals.tax,
  choice: { en: "Counts", es: "Cuenta" },
  choiceGroup: { en: "Alternatives", es: "Alternativas" },
  quantityRange: { en: "Quantity to choose", es: "Cantidad a elegir" },
  period: { en: "Payment rhythm", es: "Ritmo de pago" },
  subtotal: everyday.amount,
  untaxed: terms.untaxedAmount,
  tax: terms.tax,
  total: everyday.total,
} satisfies Words;

export const changeWords = {
  added: { en: "Added", es: "Añadida" },
  removed: { en: "Removed", es: "Quitada" },
  moved: { en: "Moved", es: "Movida" },
  place: { en: (n: string) => `line ${n}`, es: (n: string) => `línea ${n}` },
  counted: { en: "in the total", es: "en el total" },
  otherParts: { en: "other parts or days", es: "otros plazos o importes" },
  otherAlternatives: { en: "of other lines", es: "de otras líneas" },
  sameAlternatives: { en: "of these lines", es: "de estas líneas" },
  perUnit: {
    en: (quantity: string, price: string, amount: string) => `${quantity} × ${price} = ${amount}`,
    es: (quantity: string, price: string, amount: string) => `${quantity} × ${price} = ${amount}`,
  },
} satisfies Words;
