import { explainDocument } from "@trato/domain/documents/explained/explain-document.ts";
import type { DocumentLineExplained, TotalsExplained } from "@trato/domain/documents/explained/explained-records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { OneSale, OneSaleLine } from "@trato/domain/sales/inputs.ts";
import { explainLineOf } from "../../documents/explained/explain-line-of.ts";
import { readTotalsRules } from "../../documents/read-totals-rules.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { lineOf } from "../edit-lines.ts";
import { linesOfSales, readSale } from "../read-sale.ts";
import { discountOf, linesOf } from "../store.ts";

/** Why a quotation or an order comes to what it does, by the taxes and the rounding as they are now. */
export async function explainSale(ctx: Context, { saleId }: OneSale): Promise<TotalsExplained> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const [lines, rules] = await Promise.all([linesOf(ctx, saleId), readTotalsRules(ctx, sale.currency)]);
  const { currency, untaxed, tax, total } = sale;
  const kept = { untaxed, tax, total };
  return explainDocument({ lines: lines.map(lineOf), discount: discountOf(sale), currency, kept }, rules);
}

/** Why one of its lines does; a section or a note comes to nothing by itself. */
export async function explainSaleLine(ctx: Context, { saleLineId }: OneSaleLine): Promise<DocumentLineExplained> {
  const { productKind, ...kept } = found(await linesOfSales(ctx).where("l.id", "=", saleLineId).executeTakeFirst());
  if (kept.kind !== "product") throw new Refusal("conflict", "sale.line_without_price", { path: "saleLineId" });
  const { customerId: partnerId, ...document } = found(await readSale(ctx, kept.saleId));
  return explainLineOf(ctx, { ...kept, isService: productKind === "service" }, { ...document, partnerId });
}
