import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { isQuotation } from "@trato/domain/sales/lifecycle.ts";
import { warningsOf } from "@trato/domain/sales/margins/sale-warnings.ts";
import type { SaleWarning } from "@trato/domain/sales/margins/warning-records.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { creditOfSale } from "../credit/credit-of-sale.ts";
import { goodsPromisedElsewhere } from "../promises/goods-promised-elsewhere.ts";
import { costBehind, readCostedLines } from "./costed-lines.ts";

/** What somebody should know of an offer while it is written; none of it stands in the way. */
export async function listSaleWarnings(ctx: Context, { saleId }: OneSale): Promise<{ items: SaleWarning[] }> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  if (!isQuotation(sale)) return { items: [] };
  const [lines, { minMargin }, sameReference, credit, promises] = await Promise.all([
    readCostedLines(ctx, sale, costBehind),
    ctx.db.selectFrom("workspaces").select("minMargin").where("id", "=", ctx.workspace.id).executeTakeFirstOrThrow(),
    sale.customerReference?.trim() ? documentsWithReference(ctx, saleId) : [],
    creditOfSale(ctx, sale),
    goodsPromisedElsewhere(ctx, saleId),
  ]);
  const watched = lines.map(({ archivedAt, ...line }) => ({ ...line, isArchived: archivedAt !== null }));
  const { currencyDecimals } = ctx.workspace;
  const seesCosts = isAllowed(ctx, "product.seeCosts");
  const watchedFor = { lines: watched, sameReference, credit, promises };
  return { items: warningsOf(watchedFor, { seesCosts, minMargin, currencyDecimals }) };
}

/** The customer's other documents with the same reference; null for those that who asks does not reach. */
async function documentsWithReference(ctx: Context, saleId: Id<"sales">) {
  const { rows } = await sql<{ id: Id<"sales"> | null; number: string | null }>`
    select id, number from app.documents_with_reference_of(${saleId})`.execute(ctx.db);
  return rows.map(({ id, number }) => (id === null ? null : { id, number }));
}
