import { type Selectable, sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { VendorLine } from "@trato/domain/purchasing/vendor-lines.ts";
import type { LineTable } from "../documents/keep-lines.ts";
import type { Context } from "../platform/context.ts";
import type { PurchasesTable } from "../platform/database/tables.ts";
import { tellOthers } from "../platform/events.ts";
import { own } from "../platform/rows.ts";

/** Where the lines of purchases are kept. */
export const purchaseLines: LineTable = {
  table: "purchaseLines",
  owner: "purchaseId",
  columns: { expectedOn: "date" },
};

export type PurchaseRecord = Selectable<PurchasesTable>;

/** The lines of a purchase in their order, as they are kept. */
export async function linesOf(ctx: Context, purchaseId: Id<"purchases">) {
  const lines = await own(ctx, "purchaseLines")
    .selectAll()
    .where("purchaseId", "=", purchaseId)
    .orderBy("position")
    .execute();
  return lines.map((line) => ({ ...line, taxIds: line.taxIds as Id<"taxes">[] })); // kept as ids of taxes
}

/** The same, each with why its product is not bought at present. */
export async function boughtLinesOf(ctx: Context, purchaseId: Id<"purchases">) {
  const [lines, products] = await Promise.all([linesOf(ctx, purchaseId), blocksIn(ctx, purchaseId)]);
  return lines.map((line) => ({ ...line, purchaseBlock: products.get(line.productId) ?? null }));
}

async function blocksIn(ctx: Context, purchaseId: Id<"purchases">) {
  const rows = await own(ctx, "purchaseLines as l")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select(["p.id", "p.purchaseBlock"])
    .where("l.purchaseId", "=", purchaseId)
    .where("p.purchaseBlock", "is not", null)
    .execute();
  return new Map(rows.map(({ id, purchaseBlock }) => [id, purchaseBlock]));
}

/** Pages of products show what is bought of them. */
export function tellProducts(ctx: Context, lines: readonly { productId: Id<"products"> }[]): void {
  for (const productId of new Set(lines.map((line) => line.productId))) tellOthers(ctx, "product", productId, 0);
}

/** The vendor of a document and the company it belongs to; refused where it is not there. */
export async function readVendor(ctx: Context, vendorId: Id<"contacts">) {
  const vendor = await own(ctx, "contacts")
    .select(["id", "name", "companyId", "archivedAt"])
    .where("id", "=", vendorId)
    .executeTakeFirst();
  if (!vendor) throw new Refusal("invalid", "reference.unknown", { path: "vendorId" });
  return vendor;
}

/** Whether somebody has a price with us, or a purchase that was not cancelled, himself or by somebody of his company. */
export async function sellsToUs(ctx: Context, contactId: Id<"contacts">): Promise<boolean> {
  const { rows } = await sql<{ sells: boolean }>`select app.sells_to_us(${contactId}) as sells`.execute(ctx.db);
  return rows[0]?.sells === true;
}

/** The vendors' terms of some products as the engines take them, by product, oldest first. */
export async function vendorLinesOf(
  ctx: Context,
  productIds: readonly Id<"products">[],
): Promise<Map<Id<"products">, VendorLine[]>> {
  if (productIds.length === 0) return new Map();
  const rows = await own(ctx, "vendorPrices as v")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "v.workspaceId").onRef("c.id", "=", "v.vendorId"),
    )
    .select(["v.id", "v.productId", "v.vendorId", "v.sequence", "v.minQuantity", "v.price", "v.discount"])
    .select(["v.currency", "v.leadDays", "v.validFrom", "v.validUntil", "c.archivedAt"])
    .where("v.productId", "in", productIds)
    .orderBy("v.createdAt")
    .orderBy("v.id")
    .execute();
  const lines = Map.groupBy(rows, (row) => row.productId);
  return new Map(
    [...lines].map(([productId, own]) => [
      productId,
      own.map(({ vendorId, archivedAt, validFrom, validUntil, leadDays, ...row }) => ({
        ...row,
        vendor: vendorId,
        vendorArchived: archivedAt !== null,
        product: productId,
        from: validFrom,
        until: validUntil,
        delayDays: leadDays,
      })),
    ]),
  );
}
