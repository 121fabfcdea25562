import type { CalendarDate } from "@trato/domain/dates.ts";
import { uuidv7 } from "@trato/domain/ids.ts";
import { documentRows, stateOf } from "@trato/domain/imports/documents/document-rows.ts";
import { documentFields } from "@trato/domain/imports/documents/document-fields.ts";
import { discountTold, linesTold } from "@trato/domain/imports/documents/sale-lines.ts";
import { inputOf, type ReadRow, type RowValues } from "@trato/domain/imports/read-rows.ts";
import { CreatePurchase } from "@trato/domain/purchasing/inputs.ts";
import { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { randomBytesOfId } from "../../platform/new-id.ts";
import { confirmPurchase } from "../../purchasing/confirm-purchase.ts";
import { createPurchase } from "../../purchasing/create-purchase.ts";
import { datePurchase } from "../../purchasing/date-purchase.ts";
import { confirmQuotation } from "../../sales/confirm-quotation.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { dateSale } from "../../sales/from-files/date-sale.ts";
import type { References } from "../make-missing.ts";
import { momentOf } from "../moment-of.ts";
import { picksOfRows, tellFirstPicks } from "./picks-of-rows.ts";

type Rows = readonly ReadRow[];

/** A quotation or an order of which each row is a line; confirmed where it says so, as if somebody did it. */
export async function writeSale(
  ctx: Context,
  kind: "quotations" | "orders",
  rows: Rows,
  references: References,
): Promise<string[]> {
  const { values = {} } = rows[0] ?? {};
  const told = (its: RowValues) => documentRows[kind].parse(inputOf(kind, its));
  const { asOf, at, id } = dayOf<"sales">(ctx, values);
  const picks = await picksOfRows(ctx, rows, references);
  const input = CreateQuotation.parse({
    ...headerOf(kind, values),
    id,
    externalKind: kind === "orders" ? "order" : "quotation",
    customerId: references.get("contact", values["customer"]),
    salespersonId: references.get("member", values["salesperson"]),
    currency: ctx.workspace.currency, // as its amounts were read, whatever the customer's price list
    discount: discountTold(told(values).wholeDiscount),
    lines: linesTold(rows, {
      told: ({ values: its }) => told(its),
      lineOf: (row) => ({ ...lineOf(kind, row, references), picks: picks.get(row.row) }),
      newGroup: () => ctx.newId<"choice_groups">(),
    }),
  });
  const { id: saleId } = await createQuotation(asOf, input);
  if (stateOf(kind, values) === "confirmed") await confirmQuotation(asOf, { saleId });
  if (at) await dateSale(ctx, saleId, at);
  await tellFirstPicks(ctx, saleId, rows, picks);
  return rows.map(() => saleId);
}

/** The same of what is bought. */
export async function writePurchase(ctx: Context, rows: Rows, references: References): Promise<string[]> {
  const { values = {} } = rows[0] ?? {};
  const { asOf, at, id } = dayOf<"purchases">(ctx, values);
  const input = CreatePurchase.parse({
    ...headerOf("purchases", values),
    id,
    vendorId: references.get("contact", values["vendor"]),
    currency: ctx.workspace.currency, // as its amounts were read, whatever the vendor's prices
    lines: rows.map((row) => lineOf("purchases", row, references)),
  });
  const { id: purchaseId } = await createPurchase(asOf, input);
  if (stateOf("purchases", values) === "confirmed") await confirmPurchase(asOf, { purchaseId });
  if (at) await datePurchase(ctx, purchaseId, at);
  return rows.map(() => purchaseId);
}

/** The day that its days are counted from, where it says one: lists go by the ids of what they hold. */
function dayOf<Table extends string>(ctx: Context, { createdOn }: RowValues) {
  const at = momentOf(ctx, createdOn);
  if (!at) return { asOf: ctx, at, id: ctx.newId<Table>() };
  const asOf = { ...ctx, today: createdOn as CalendarDate }; // read as one
  return { asOf, at, id: uuidv7<Table>(Date.parse(at), randomBytesOfId()) };
}

/** What the first row says of the document itself: a discount in it is its line's. */
function headerOf(kind: "quotations" | "orders" | "purchases", values: RowValues) {
  const ofLines = new Set<string>(documentFields[kind].line.map(({ name }) => name));
  return Object.fromEntries(Object.entries(inputOf(kind, values)).filter(([name]) => !ofLines.has(name)));
}

function lineOf(kind: "quotations" | "orders" | "purchases", { values }: ReadRow, references: References) {
  const { description: name, quantity = "1", unitPrice, discount } = inputOf(kind, values);
  const { product, unit: unitId, taxIds } = values;
  return { productId: references.get("product", product), name, quantity, unitId, unitPrice, discount, taxIds };
}
