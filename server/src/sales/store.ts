import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";

/** The document's row, locked until the commit; refuses what is not there or not yours to see. */
export async function lockSale(ctx: Context, saleId: Id<"sales">) {
  return found(await saleRow(ctx, saleId).forUpdate().executeTakeFirst());
}

/** The same without the lock, for reading only. */
export async function readSaleRow(ctx: Context, saleId: Id<"sales">) {
  return found(await saleRow(ctx, saleId).executeTakeFirst());
}

const saleRow = (ctx: Context, saleId: Id<"sales">) =>
  ctx.db.selectFrom("sales").selectAll().where("workspaceId", "=", ctx.workspace.id).where("id", "=", saleId);

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal("not_found", "record.not_found");
  return row;
}

export type SaleRecord = Awaited<ReturnType<typeof lockSale>>;

/** The lines of a document in their order, as they are kept. */
export function linesOf(ctx: Context, saleId: Id<"sales">) {
  return ctx.db
    .selectFrom("saleLines")
    .selectAll()
    .where("workspaceId", "=", ctx.workspace.id)
    .where("saleId", "=", saleId)
    .orderBy("position")
    .execute();
}

export type LineRecord = Awaited<ReturnType<typeof linesOf>>[number];

/** Something that its opportunity and its customer tell in their histories too happened to a document. */
export function tellOfSale(
  ctx: Context,
  sale: Pick<SaleRecord, "id" | "customerId" | "opportunityId">,
  version: number,
): void {
  tellOthers(ctx, "sale", sale.id, version);
  for (const id of [sale.customerId, sale.opportunityId]) if (id) tellOthers(ctx, "timeline", id, 0);
}

/** The next version of a document: every edit and every move makes one. */
export const nextVersion = sql<number>`version + 1`;
