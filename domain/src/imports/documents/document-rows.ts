import * as z from "zod/mini";
import { CreatePurchase, PurchaseLineInput } from "../../purchasing/inputs.ts";
import { purchaseStateWords } from "../../purchasing/words.ts";
import { CreateQuotation, LineInput } from "../../sales/inputs.ts";
import { line, text } from "../../schemas.ts";
import { saleStateWords } from "../../sales/words.ts";
import type { DocumentKind } from "../kinds.ts";
import { nameKey } from "../names.ts";
import type { Value } from "../read-cell.ts";

const { quantity, unitPrice, discount, choice, period, name: description } = LineInput.shape;
const { customerReference, deliveryDate, validUntil, terms, externalId } = CreateQuotation.shape;
const sale = z.object({
  externalId,
  customerReference,
  deliveryDate,
  validUntil,
  terms,
  description,
  quantity,
  unitPrice,
  discount,
  wholeDiscount: discount,
  picks: z.optional(text(2000, 1)),
  section: z.optional(text(2000, 1)),
  sectionDiscount: discount,
  choice,
  choiceGroup: z.optional(line(200, 1)),
  period,
});
const purchase = z.object({
  externalId,
  vendorReference: CreatePurchase.shape.vendorReference,
  expectedAt: CreatePurchase.shape.expectedAt,
  note: CreatePurchase.shape.note,
  description: PurchaseLineInput.shape.name,
  quantity: z.optional(PurchaseLineInput.shape.quantity),
  unitPrice: PurchaseLineInput.shape.unitPrice,
  discount,
});

type Values = Readonly<Record<string, Value>>;

/** What a row of a document may tell, besides what it points at. */
export const documentRows = { quotations: sale, orders: sale, purchases: purchase } as const;

type ComesIn = "draft" | "confirmed";

const drafts =
  "draft drafted new borrador nuevo nueva pendiente quotation quote presupuesto cotizacion oferta quotationsent quotesent presupuestoenviado cotizacionenviada ofertaenviada rfq rfqsent requestforquotation requestforquotationsent requestforquote solicituddepresupuesto solicitudpresupuesto solicituddepresupuestoenviada solicituddecotizacion solicitudcotizacion peticiondeoferta solicituddeoferta";
const confirmed =
  "confirmed confirmado confirmada accepted aceptado aceptada approved aprobado aprobada order ordered orderconfirmed confirmedorder pedido pedidoconfirmado pedida orden ordenconfirmada sale salesorder saleorder venta pedidodeventa pedidoventa ordendeventa ordenventa purchase purchaseorder compra pedidodecompra pedidocompra ordendecompra ordencompra open abierto abierta";

/** What has been sent is still to be answered where it is a quotation; an order that was sent may be on its way. */
const sent = [...Object.values(saleStateWords.sent), "Enviada"];

const statesOf = (own: typeof saleStateWords | typeof purchaseStateWords, more: readonly string[] = []) =>
  new Map<string, ComesIn>([
    ...[...drafts.split(" "), ...Object.values(own.draft), ...more].map((word) => [nameKey(word), "draft"] as const),
    ...[...confirmed.split(" "), ...Object.values(own.confirmed)].map((word) => [nameKey(word), "confirmed"] as const),
  ]);

const states: Record<DocumentKind, ReadonlyMap<string, ComesIn>> = {
  quotations: statesOf(saleStateWords, sent),
  orders: statesOf(saleStateWords),
  purchases: statesOf(purchaseStateWords),
};

/** In which state a document comes in: as its column says, else orders are confirmed and all others drafts; null where it can be in none. */
export function stateOf(kind: DocumentKind, { state }: Values): ComesIn | null {
  if (state === undefined) return kind === "orders" ? "confirmed" : "draft";
  return states[kind].get(nameKey(String(state))) ?? null;
}

/** What is wrong with a line beyond its single cells. */
export function wrongInLine(kind: DocumentKind, values: Values): { id: string; code?: string }[] {
  return [
    ...(values["product"] === undefined ? [{ id: "product" }] : []),
    ...(values["choice"] === "alternative" && values["choiceGroup"] === undefined ? [{ id: "choiceGroup" }] : []),
    ...(values["sectionDiscount"] !== undefined && values["section"] === undefined ? [{ id: "section" }] : []),
    ...(stateOf(kind, values) === null ? [{ id: "state", code: "import.document_state" }] : []),
  ];
}
