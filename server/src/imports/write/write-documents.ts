import { stateOf } from "@trato/domain/imports/documents/document-rows.ts";
import { inputOf, type ReadRow } from "@trato/domain/imports/read-rows.ts";
import { CreatePurchase } from "@trato/domain/purchasing/inputs.ts";
import { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { confirmPurchase } from "../../purchasing/confirm-purchase.ts";
import { createPurchase } from "../../purchasing/create-purchase.ts";
import { confirmQuotation } from "../../sales/confirm-quotation.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import type { References } from "../make-missing.ts";

type Rows = readonly ReadRow[];

/** A quotation or an order of which each row is a line; confirmed where it says so, as if somebody did it. */
export async function writeSale(
  ctx: Context,
  kind: "quotations" | "orders",
  rows: Rows,
  references: References,
): Promise<string[]> {
  const { values = {} } = rows[0] ?? {};
  const input = CreateQuotation.parse({
    ...inputOf(kind, values),
    externalKind: kind === "orders" ? "order" : "quotation",
    customerId: references.get("contact", values["customer"]),
    salespersonId: references.get("member", values["salesperson"]),
    lines: linesOf(kind, rows, references),
  });
  const { id: saleId } = await createQuotation(ctx, input);
  if (stateOf(kind, values) === "confirmed") await confirmQuotation(ctx, { saleId });
  return rows.map(() => saleId);
}

/** The same of what is bought. */
export async function writePurchase(ctx: Context, rows: Rows, references: References): Promise<string[]> {
  const { values = {} } = rows[0] ?? {};
  const input = CreatePurchase.parse({
    ...inputOf("purchases", values),
    vendorId: references.get("contact", values["vendor"]),
    lines: linesOf("purchases", rows, references),
  });
  const { id: purchaseId } = await createPurchase(ctx, input);
  if (stateOf("purchases", values) === "confirmed") await confirmPurchase(ctx, { purchaseId });
  return rows.map(() => purchaseId);
}

function linesOf(kind: "quotations" | "orders" | "purchases", rows: Rows, references: References) {
  return rows.map(({ values }) => {
    const { description: name, quantity = "1", unitPrice, discount } = inputOf(kind, values);
    return { productId: references.get("product", values["product"]), name, quantity, unitPrice, discount };
  });
}
