import * as z from "zod/mini";
import { CreatePurchase, PurchaseLineInput } from "../../purchasing/inputs.ts";
import { CreateQuotation, LineInput } from "../../sales/inputs.ts";
import type { DocumentKind } from "../kinds.ts";
import { nameKey } from "../names.ts";
import type { Value } from "../read-cell.ts";

const { quantity, unitPrice, discount, name: description } = LineInput.shape;
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

const drafts = "draft drafted quotation quote new borrador presupuesto nuevo nueva pendiente";
const confirmed =
  "confirmed order salesorder sale purchaseorder purchase open confirmado confirmada pedido venta compra abierto";
const states = new Map<string, "draft" | "confirmed">([
  ...drafts.split(" ").map((word) => [word, "draft"] as const),
  ...confirmed.split(" ").map((word) => [word, "confirmed"] as const),
]);

/** In which state a document comes in: as its column says, else orders are confirmed and all others drafts; null where it can be in none. */
export function stateOf(kind: DocumentKind, { state }: Values): "draft" | "confirmed" | null {
  if (state === undefined) return kind === "orders" ? "confirmed" : "draft";
  return states.get(nameKey(String(state))) ?? null;
}

/** What is wrong with a line beyond its single cells. */
export function wrongInLine(kind: DocumentKind, values: Values): { id: string; code?: string }[] {
  return [
    ...(values["product"] === undefined ? [{ id: "product" }] : []),
    ...(stateOf(kind, values) === null ? [{ id: "state", code: "import.document_state" }] : []),
  ];
}
