import { expect, test } from "vitest";
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
])("%s whose state is %s come in as %s", (kind, state, expected) => {
  expect(stateOf(kind, state === undefined ? {} : { state })).toBe(expected);
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
    "purchases",
    ["PO", "Supplier", "Item", "Quantity", "Unit cost", "Expected date"],
    ["externalId", "vendor", "product", "quantity", "unitPrice", "expectedAt"],
  ],
])("the columns of %s are known by what people call them", (kind, headings, fields) => {
  expect(matchColumns(kind, headings)).toEqual(fields);
});
