import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import { identityRefusals } from "../identity/words.ts";
import { stockRefusals } from "../stock/words.ts";
import type { Phrases } from "../words.ts";
import { approvalRefusals } from "./approval/approval-words.ts";

const said = (value: unknown): string => String(value);
const comma = (value: unknown): string => said(value).replace(".", ",");

export const saleRefusals = {
  ...approvalRefusals,
  "analysis.too_many": {
    en: (d) => `This has more than ${String(d["most"])} groups. Narrow it, or sum it by something broader.`,
    es: (d) => `Son más de ${String(d["most"])} grupos. Acótalo o agrúpalo por algo más amplio.`,
  },
  "sales_target.of_one": {
    en: "A target is of one salesperson or of one team.",
    es: "Un objetivo es de un comercial o de un equipo.",
  },
  "sale.empty": { en: "Add at least one product first.", es: "Añade antes al menos un producto." },
  "sale.expired": {
    en: ({ validUntil }) => `The offer was valid until ${String(validUntil)}. Extend it first.`,
    es: ({ validUntil }) => `La oferta era válida hasta el ${String(validUntil)}. Amplía antes el plazo.`,
  },
  "sale.not_sent": { en: "It has not been sent yet.", es: "Todavía no se ha enviado." },
  "sale.not_ordered": { en: "It is not an order yet.", es: "Todavía no es un pedido." },
  "sale.sent": { en: "It has already been sent.", es: "Ya se ha enviado." },
  "sale.confirmed": { en: "It is already a confirmed order.", es: "Ya es un pedido confirmado." },
  "sale.done": { en: "The order is finished.", es: "El pedido está terminado." },
  "sale.cancelled": stockRefusals["transfer.cancelled"],
  "sale.accepted": { en: "It has already been accepted.", es: "Ya se ha aceptado." },
  "sale.accepted_as_it_is": {
    en: "The customer has accepted it as it is. To change it, make it a draft again.",
    es: "El cliente lo ha aceptado tal como está. Para cambiarlo, devuélvelo a borrador.",
  },
  "sale.product_blocked": {
    en: (d) => `${String(d["product"])} is not sold at present (${String(d["reason"])}).`,
    es: (d) => `${String(d["product"])} no se vende por ahora (${String(d["reason"])}).`,
  },
  "sale.over_credit": {
    en: (d) =>
      `With this order the customer would go ${said(d["excess"])} ${said(d["currency"])} beyond the credit limit of ${said(d["limit"])}. Somebody who may go beyond it has to confirm it.`,
    es: (d) =>
      `Con este pedido el cliente superaría en ${comma(d["excess"])} ${said(d["currency"])} su límite de crédito de ${comma(d["limit"])}. Debe confirmarlo alguien que pueda superarlo.`,
  },
  "sale.delivered": {
    en: "Goods have been delivered. Let them be returned, or cancel only the rest.",
    es: "Ya se ha entregado mercancía. Registra su devolución o cancela solo el resto.",
  },
  "sale.nothing_to_deliver": {
    en: "Everything is delivered or on its way.",
    es: "Todo está entregado o en camino.",
  },
  "sale.below_delivered": {
    en: (d) => `Of ${String(d["product"])} ${String(d["delivered"])} are delivered; no less can be ordered.`,
    es: (d) => `Entregado de ${String(d["product"])}: ${String(d["delivered"])}; no se puede pedir menos.`,
  },
  "sale.line_delivered": {
    en: (d) => `${String(d["product"])} is delivered: its price stays.`,
    es: (d) => `${String(d["product"])} está entregado: su precio se queda.`,
  },
  "sale.other_product": {
    en: (d) => `${String(d["product"])} was ordered. Add another line for another product.`,
    es: (d) => `Se pidió ${String(d["product"])}. Añade otra línea para otro producto.`,
  },
  "sale.no_services": {
    en: "None of its services is delivered by hand.",
    es: "Ninguno de sus servicios se entrega a mano.",
  },
  "sale.service_unknown": {
    en: "One of the lines is no service that is delivered by hand, or appears twice.",
    es: "Alguna de las líneas no es un servicio que se entregue a mano, o está repetida.",
  },
  "sale.more_than_ordered": {
    en: (d) => `Of ${String(d["product"])} ${String(d["ordered"])} were ordered.`,
    es: (d) => `De ${String(d["product"])} se pidieron ${String(d["ordered"])}.`,
  },
  "sale.changed": {
    en: "The quotation has changed since it was sent. Ask for the new one.",
    es: "El presupuesto ha cambiado desde que se envió. Pide el nuevo.",
  },
  "sale.short": {
    en: "There is not enough stock, and this workspace only confirms what it has.",
    es: "No hay existencias suficientes y este espacio solo confirma lo que tiene.",
  },
  "sale.line_incomplete": { en: "A line needs a product, or text.", es: "Una línea necesita un producto o un texto." },
  "sale.line_without_price": {
    en: "A section or a note comes to nothing by itself.",
    es: "Una sección o una nota no tienen importe propio.",
  },
  "sale.product_archived": { en: "That product is no longer sold.", es: "Ese producto ya no se vende." },
  "quotation_template.archived": {
    en: (d) => `The template “${String(d["name"])}” is archived.`,
    es: (d) => `La plantilla «${String(d["name"])}» está archivada.`,
  },
  "quotation_template.product_archived": {
    en: (d) => `The template has “${String(d["product"])}”, which is no longer sold.`,
    es: (d) => `La plantilla lleva «${String(d["product"])}», que ya no se vende.`,
  },
  "quotation_template.name_taken": {
    en: (d) => `There is a template called “${String(d["name"])}” already.`,
    es: (d) => `Ya hay una plantilla llamada «${String(d["name"])}».`,
  },
  "sale.person_of_another": {
    en: (d) => `${String(d["name"])} is not one of the customer's people.`,
    es: (d) => `${String(d["name"])} no es una persona de contacto de este cliente.`,
  },
  "sale.customer_without_email": { en: "Say to which address it should go.", es: "Indica a qué dirección se envía." },
  "sale.version_forgotten": {
    en: "What this version said is forgotten, with whom it was for.",
    es: "Lo que decía esta versión se ha olvidado, con la persona para quien era.",
  },
  "portal.newer": {
    en: "There is a newer version of this quotation.",
    es: "Hay una versión más reciente de este presupuesto.",
  },
  "portal.revoked": identityRefusals["link.invalid"],
  "portal.unknown": { en: "This link does not exist.", es: "Este enlace no existe." },
  "terms.invalid": { en: "The parts must add up to 100 %.", es: "Las partes deben sumar el 100 %." },
  "payment_terms.percent_range": {
    en: "A percentage lies between 0 and 100.",
    es: "Un porcentaje está entre 0 y 100.",
  },
  "payment_terms.percent_sum": {
    en: ({ sum }) => `The percentages must add up to 100; now they make ${String(sum)}.`,
    es: ({ sum }) => `Los porcentajes deben sumar 100; ahora suman ${String(sum).replace(".", ",")}.`,
  },
  "payment_terms.discount_lines": {
    en: "An early-payment discount needs terms with a single line.",
    es: "El descuento por pronto pago necesita condiciones de una sola línea.",
  },
  "payment_terms.discount_not_positive": {
    en: "The discount and its days must be more than zero.",
    es: "El descuento y sus días deben ser mayores que cero.",
  },
  "payment_terms.due_date_too_far": {
    en: "That due date lies too far away.",
    es: "Ese vencimiento queda demasiado lejos.",
  },
  "payment_terms.step_not_positive": {
    en: "The rounding step must be more than zero.",
    es: "El redondeo debe ser mayor que cero.",
  },
} satisfies Phrases;

/** The names of the states of a quotation or order. */
export const saleStateWords = {
  draft: everyday.draft,
  sent: everyday.sent,
  confirmed: { en: "Confirmed", es: "Confirmado" },
  done: everyday.done,
  cancelled: everyday.cancelled,
} satisfies Phrases;

/** The mail that brings a customer the answer to what he asked. */
export const answerMail = {
  subject: {
    en: ({ number, workspace }) => `An answer about ${String(number)} from ${String(workspace)}`,
    es: ({ number, workspace }) => `Respuesta sobre ${String(number)} de ${String(workspace)}`,
  },
} satisfies Phrases;

/** How far an order has come. */
export const deliveryStatusWords = {
  pending: { en: "Nothing delivered yet", es: "Todavía sin entregar" },
  partial: { en: "Delivered in part", es: "Entregado en parte" },
  returned: everyday.allReturned,
  full: { en: "All delivered", es: "Todo entregado" },
  closed_short: terms.closedShort,
};
