import { everyday } from "@trato/domain/everyday.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { askedWords, asideWords } from "@trato/domain/sales/payments/payment-words.ts";
import { terms } from "@trato/domain/terms.ts";

/** What is asked on acceptance, where it is chosen. */
export const askWords = {
  ...askedWords,
  asked: everyday.paymentAsked,
  percent: { en: "Per cent of the total", es: "Porcentaje del total" },
};

/** What is paid of a document, where it is recorded. */
export const paymentWords = {
  ...asideWords,
  payments: everyday.payments,
  accepted: askWords.asked,
  paid: everyday.paid,
  open: everyday.stillToPay,
  early: { en: "Discount for early payment until", es: "Descuento por pronto pago hasta el" },
  surplus: { en: "Paid beyond", es: "Pagado de más" },
  refunded: { en: "Given back", es: "Devuelto" },
  transfer: everyday.bankTransfer,
  card: { en: "Paid by card", es: "Con tarjeta" },
  reference: everyday.paymentReference,
  record: { en: "Record a transfer", es: "Registrar transferencia" },
  recordText: {
    en: (reference: string) => `It bears the reference ${reference}.`,
    es: (reference: string) => `Lleva la referencia ${reference}.`,
  },
  amount: everyday.amount,
  receivedOn: { en: "Received on", es: "Recibida el" },
  recorded: { en: "Payment recorded", es: "Pago registrado" },
  undo: everyday.undo,
  undone: everyday.undone,
  aside: terms.unassigned,
  assign: { en: "It is for this document", es: "Es de este documento" },
  refund: { en: "Give back…", es: "Devolver…" },
  refundTitle: { en: "Give back a payment", es: "Devolver un pago" },
  refundCard: {
    en: "The money goes back to the card with which it was paid.",
    es: "El dinero vuelve a la tarjeta con la que se pagó.",
  },
  refundTransfer: {
    en: "Transfer it back by your bank; here it is noted that it went.",
    es: "Devuélvelo desde tu banco; aquí queda constancia de ello.",
  },
  giveBack: { en: "Give the money back", es: "Devolver el dinero" },
  pending: { en: "on its way back", es: "devolución en curso" },
  done: { en: "given back", es: "devuelto" },
  failed: { en: "could not be given back", es: "no se pudo devolver" },
  assigned: { en: "Payment assigned", es: "Pago asignado" },
};

/** What the customer reads of paying, on his page. */
export const payWords = {
  payment: documentWords.instalments,
  ahead: {
    en: (amount: string) => `When you accept, ${amount} are to be paid for your order to be confirmed.`,
    es: (amount: string) => `Al aceptar, hay que pagar ${amount} para confirmar el pedido.`,
  },
  due: {
    en: (amount: string) => `Pay ${amount} to have your order confirmed.`,
    es: (amount: string) => `Paga ${amount} para que se confirme tu pedido.`,
  },
  left: {
    en: (amount: string) => `${amount} of your order are still to be paid.`,
    es: (amount: string) => `Quedan ${amount} por pagar de tu pedido.`,
  },
  early: {
    en: (day: string) => `By the discount for early payment, until ${day}.`,
    es: (day: string) => `Con el descuento por pronto pago, hasta el ${day}.`,
  },
  allPaid: { en: "Paid. Thank you!", es: "Pagado. ¡Gracias!" },
  came: { en: (amount: string) => `We have received ${amount}.`, es: (amount: string) => `Hemos recibido ${amount}.` },
  byTransfer: { en: "By bank transfer", es: "Por transferencia" },
  holder: { en: "Account holder", es: "Titular" },
  account: documentWords.accounts,
  amount: everyday.amount,
  reference: everyday.paymentReference,
  referenceHint: {
    en: "Write it as the reason: by it we recognise your payment.",
    es: "Escríbela en el concepto: así reconocemos tu pago.",
  },
  code: { en: "Code for your bank's app", es: "Código para la aplicación de tu banco" },
  codeHint: { en: "Or scan it with your bank's app", es: "O escanéalo con la aplicación de tu banco" },
  byCard: { en: "Pay by card", es: "Pagar con tarjeta" },
  underWay: {
    en: "If you have just paid by card, it may take a moment until we hear of it.",
    es: "Si acabas de pagar con tarjeta, podemos tardar un momento en saberlo.",
  },
  again: { en: "Look again", es: "Volver a mirar" },
};

/** How customers pay, where it is configured. */
export const paymentSettingWords = {
  title: everyday.payments,
  newQuotations: { en: "New quotations", es: "Presupuestos nuevos" },
  newQuotationsText: {
    en: "What a customer pays before his yes makes an order. Each quotation can ask something else.",
    es: "Lo que paga un cliente para que su aceptación sea un pedido. Cada presupuesto puede pedir otra cosa.",
  },
  transfers: { en: "Bank transfers", es: "Transferencias" },
  transfersText: {
    en: "With a reference of its own for each document, by which you recognise it.",
    es: "Con una referencia propia de cada documento, para que la reconozcas.",
  },
  takesTransfers: { en: "Tell customers where to transfer", es: "Indicar a los clientes dónde hacer la transferencia" },
  toAccount: {
    en: (account: string) => `To ${account}, the first account on your documents.`,
    es: (account: string) => `A ${account}, la primera cuenta de tus documentos.`,
  },
  noAccount: {
    en: "No bank account is shown on your documents yet: add one to the company's details.",
    es: "Aún no se muestra ninguna cuenta en tus documentos: añádela en los datos de la empresa.",
  },
};

/** The provider of card payments, where it is configured. */
export const cardWords = {
  cards: { en: "Cards, by Stripe", es: "Tarjetas, con Stripe" },
  cardsText: {
    en: "Customers pay on Stripe's own page. Nothing of a card ever comes here.",
    es: "Los clientes pagan en la página de Stripe. Nada de una tarjeta llega aquí.",
  },
  secretKey: { en: "Secret key", es: "Clave secreta" },
  keyKept: { en: (end: string) => `Kept, ends in ${end}`, es: (end: string) => `Guardada, termina en ${end}` },
  webhookSecret: { en: "Signing secret of the webhook", es: "Secreto de firma del webhook" },
  secretKept: { en: "A secret is kept.", es: "Hay un secreto guardado." },
  address: { en: "Address for Stripe's webhook", es: "Dirección para el webhook de Stripe" },
  addressHint: {
    en: "Events: checkout.session.*, refund.*, charge.refunded",
    es: "Eventos: checkout.session.*, refund.*, charge.refunded",
  },
  isOn: { en: "Let customers pay by card", es: "Permitir el pago con tarjeta" },
  remove: { en: "Forget the keys", es: "Olvidar las claves" },
  removed: { en: "Keys forgotten", es: "Claves olvidadas" },
};
