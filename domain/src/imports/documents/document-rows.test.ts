import { expect, test } from "vitest";
import { purchaseStateWords } from "../../purchasing/words.ts";
import { saleStateWords } from "../../sales/words.ts";
import { stateOf } from "./document-rows.ts";
import type { DocumentKind } from "../kinds.ts";
import { matchColumns } from "../match-columns.ts";

test.each<[DocumentKind, string | undefined, string | null]>([
  ["orders", undefined, "confirmed"],
  ["quotations", undefined, "draft"],
  ["purchases", undefined, "draft"],
  ["orders", "Borrador", "draft"],
  ["quotations", "Confirmado", "confirmed"],
  ["purchases", "Purchase Order", "confirmed"],
  ["orders", "Cancelado", null],
  ["orders", "Enviado", null],
  ["purchases", "Sent", null],
  ["quotations", "Sent", "draft"],
  ["quotations", "enviado", "draft"],
  ["quotations", "Enviada", "draft"],
  ["orders", "Quotation Sent", "draft"],
  ["quotations", "Presupuesto enviado", "draft"],
  ["quotations", "Accepted", "confirmed"],
  ["quotations", "ACEPTADO", "confirmed"],
  ["orders", "Sales Order", "confirmed"],
  ["orders", "Pedido de venta", "confirmed"],
  ["orders", "Orden de venta", "confirmed"],
  ["purchases", "RFQ", "draft"],
  ["purchases", "RFQ Sent", "draft"],
  ["purchases", "Request for Quotation", "draft"],
  ["purchases", "Solicitud de presupuesto", "draft"],
  ["purchases", "Pedido de compra", "confirmed"],
  ["purchases", "Orden de compra", "confirmed"],
])("%s whose state is %s come in as %s", (kind, state, expected) => {
  expect(stateOf(kind, state === undefined ? {} : { state })).toBe(expected);
});

test.each<[DocumentKind, typeof saleStateWords | typeof purchaseStateWords]>([
  ["quotations", saleStateWords],
  ["orders", saleStateWords],
  ["purchases", purchaseStateWords],
])("the states in which %s of Trato may come in are read as it writes them, in both languages", (kind, words) => {
  for (const state of ["draft", "confirmed"] as const)
    for (const word of Object.values(words[state])) expect(stateOf(kind, { state: word })).toBe(state);
});

test.each<[DocumentKind, string[], (string | null)[]]>([
  [
    "orders",
    ["Pedido", "Cliente", "Referencia", "Producto", "Cantidad", "Precio", "Dto."],
    ["externalId", "customer", "product", "description", "quantity", "unitPrice", "discount"],
  ],
  [
    "orders",
    ["Nº pedido", "Razón social", "Su referencia", "Artículo", "Cant.", "Precio unitario", "Descuento", "Estado"],
    ["externalId", "customer", "customerReference", "product", "quantity", "unitPrice", "discount", "state"],
  ],
  [
    "quotations",
    ["Quote number", "Customer", "SKU", "Description", "Qty", "Unit price", "Disc.", "Valid until"],
    ["externalId", "customer", "product", "description", "quantity", "unitPrice", "discount", "validUntil"],
  ],
  [
    "orders",
    ["Pedido", "Fecha", "Cliente", "Producto", "Cantidad", "Unidad", "Precio", "% IVA", "Fecha de entrega"],
    ["externalId", "createdOn", "customer", "product", "quantity", "unit", "unitPrice", "taxIds", "deliveryDate"],
  ],
  [
    "purchases",
    ["PO", "Supplier", "Item", "Quantity", "Unit cost", "Expected date"],
    ["externalId", "vendor", "product", "quantity", "unitPrice", "expectedAt"],
  ],
])("the columns of %s are known by what people call them", (kind, headings, fields) => {
  expect(matchColumns(kind, headings)).toEqual(fields);
});
