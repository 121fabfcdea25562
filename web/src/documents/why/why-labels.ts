import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import { positionWords } from "../../products/fiscal-positions/position-labels.ts";

/** What is said of why a line and a document come to what they do. */
export const whyWords = {
  ofLine: { en: "Why this amount?", es: "¿Por qué este importe?" },
  ofTotal: { en: "Why this total?", es: "¿Por qué este total?" },
  close: everyday.close,
  price: everyday.price,
  amount: everyday.amount,
  taxes: plurals.tax,
  untaxed: terms.untaxedAmount,
  total: everyday.total,
  position: terms.fiscalPosition,
  setByHand: everyday.setByHand,
  wholeDiscount: everyday.discountInFull,
  discountOf: { en: (share: string) => `Discount of ${share}`, es: (share: string) => `Descuento del ${share}` },
  times: {
    en: (quantity: string, price: string) => `${quantity} × ${price}`,
    es: (q: string, p: string) => `${q} × ${p}`,
  },
  shareOf: {
    en: (share: string, base: string) => `${share} of ${base}`,
    es: (share: string, base: string) => `${share} de ${base}`,
  },
  inPrice: {
    en: (share: string, price: string) => `${share}, in the price of ${price}`,
    es: (share: string, price: string) => `${share}, incluido en el precio de ${price}`,
  },
  notCharged: {
    en: "Reverse charge: it is accounted for, not charged.",
    es: "Inversión del sujeto pasivo: se declara, pero no se cobra.",
  },
  base: { en: (amount: string) => `Base: ${amount}`, es: (amount: string) => `Base: ${amount}` },
  addedTo: {
    en: (names: string) => `Joins the base of ${names}.`,
    es: (names: string) => `Se suma a la base de ${names}.`,
  },
  takenFrom: {
    en: (names: string) => `Is taken out of the base of ${names}.`,
    es: (names: string) => `Se resta de la base de ${names}.`,
  },
  rounded: {
    en: (exactly: string) => `Rounded from ${exactly}`,
    es: (exactly: string) => `Redondeado desde ${exactly}`,
  },
  perLine: {
    en: (step: string) => `The amounts of each line are rounded to ${step}, then added.`,
    es: (step: string) => `Los importes de cada línea se redondean a ${step} y luego se suman.`,
  },
  globally: {
    en: (step: string) => `The exact amounts of the lines are added; the sums are rounded to ${step}.`,
    es: (step: string) => `Se suman los importes exactos de las líneas; las sumas se redondean a ${step}.`,
  },
  ofProduct: {
    en: (names: string) => `The product's taxes: ${names}`,
    es: (names: string) => `Impuestos del producto: ${names}`,
  },
  noneOfProduct: { en: "The product has no taxes.", es: "El producto no lleva impuestos." },
  becomes: {
    en: (from: string, to: string) => `${from} becomes ${to}`,
    es: (from: string, to: string) => `${from} pasa a ser ${to}`,
  },
  fallsAway: { en: (name: string) => `${name} falls away`, es: (name: string) => `${name} no se aplica` },
  asService: { en: "It is taxed as a service.", es: "Tributa como servicio." },
  staysSo: { en: "It changes none of the product's taxes.", es: "No cambia ningún impuesto del producto." },
  otherTaxes: {
    en: (names: string) => `The line has others: product and fiscal position give ${names} now.`,
    es: (names: string) => `La línea lleva otros: el producto y la posición fiscal dan ahora ${names}.`,
  },
  noTax: positionWords.nothing,
  keeps: {
    en: (kept: string, now: string) => `It keeps ${kept}. By today's taxes it would be ${now}.`,
    es: (kept: string, now: string) => `Conserva ${kept}. Con los impuestos de hoy serían ${now}.`,
  },
  counted: {
    en: (n: number) => (n === 1 ? "1 line that counts" : `${n} lines that count`),
    es: (n: number) => (n === 1 ? "1 línea que cuenta" : `${n} líneas que cuentan`),
  },
  onLines: {
    en: (n: number) => (n === 1 ? "on 1 line" : `on ${n} lines`),
    es: (n: number) => (n === 1 ? "en 1 línea" : `en ${n} líneas`),
  },
  asked: {
    en: (amount: string) => `${amount} with taxes, shared among them`,
    es: (amount: string) => `${amount} con impuestos, repartidos entre ellos`,
  },
  taken: {
    en: (amount: string) => `with taxes it comes to ${amount}`,
    es: (amount: string) => `con impuestos queda en ${amount}`,
  },
  carried: {
    en: (amount: string, name: string) => `${amount} of the rounding goes to “${name}”`,
    es: (amount: string, name: string) => `${amount} del redondeo van a «${name}»`,
  },
  uncounted: { en: "Offered beside, not in the total", es: "Se ofrece aparte, no cuenta en el total" },
  option: choiceWords.option,
  alternative: choiceWords.alternative,
  insteadOf: choiceWords.insteadOf,
  recurring: everyday.period,
  rest: { en: "what the others leave of the total", es: "lo que los demás dejan del total" },
};
