import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** The purchase with the names it is shown with. */
export function readPurchase(ctx: Context, purchaseId: Id<"purchases">) {
  return own(ctx, "purchases as p")
    .innerJoin("contacts as v", (join) =>
      join.onRef("v.workspaceId", "=", "p.workspaceId").onRef("v.id", "=", "p.vendorId"),
    )
    .leftJoin("members as b", (join) =>
      join.onRef("b.workspaceId", "=", "p.workspaceId").onRef("b.id", "=", "p.buyerId"),
    )
    .select(["p.id", "p.number", "p.state", "p.vendorId", "v.name as vendorName", "v.archivedAt as vendorArchivedAt"])
    .select(["p.vendorReference", "p.currency", "p.expectedOn", "p.note", "p.totals", "p.buyerId"])
    .select(["b.name as buyerName", "p.createdAt", "p.confirmedAt", "p.cancelledAt", "p.version"])
    .where("p.id", "=", purchaseId)
    .executeTakeFirst();
}

export type ReadPurchase = NonNullable<Awaited<ReturnType<typeof readPurchase>>>;

/** The lines with what of them has arrived. */
export function readLines(ctx: Context, purchaseId: Id<"purchases">) {
  const unitName = ctx.language === "es" ? ("u.nameEs as unitName" as const) : ("u.nameEn as unitName" as const);
  return own(ctx, "purchaseLines as l")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .innerJoin("units as pu", (join) =>
      join.onRef("pu.workspaceId", "=", "p.workspaceId").onRef("pu.id", "=", "p.unitId"),
    )
    .select([
      "l.id",
      "l.productId",
      "l.name",
      "l.quantity",
      "l.unitId",
      unitName,
      "l.unitPrice",
      "l.discount",
      "l.taxIds",
    ])
    .select(sql<boolean>`l.unit_price = 0 and p.cost = 0`.as("isUnpriced"))
    .select(["l.subtotal", "l.tax", "l.total", "l.expectedOn", "p.kind"])
    .select([
      sql<Unit>`json_build_object('dimension', u.dimension, 'relation', u.relation, 'ratio', trim_scale(u.ratio)::text,
        'rounding', trim_scale(u.rounding)::text)`.as("unit"),
      sql<Unit>`json_build_object('dimension', pu.dimension, 'relation', pu.relation, 'ratio', trim_scale(pu.ratio)::text,
        'rounding', trim_scale(pu.rounding)::text)`.as("productUnit"),
      sql<Decimal>`coalesce((select sum(case m.kind when 'receipt' then m.moved else -m.moved end) from transfer_lines m
        where m.workspace_id = l.workspace_id and m.origin_line_id = l.id and m.state = 'done'), 0)`.as("received"),
    ])
    .where("l.purchaseId", "=", purchaseId)
    .orderBy("l.position")
    .execute();
}

export type ReadLine = Awaited<ReturnType<typeof readLines>>[number];

/** What was to arrive of a purchase, and what did. */
export function readReceipts(ctx: Context, purchaseId: Id<"purchases">) {
  return own(ctx, "transfers")
    .select(["id", "number", "state", "scheduledOn", "doneAt"])
    .where("originKind", "=", "purchase")
    .where("originId", "=", purchaseId)
    .where("kind", "=", "receipt")
    .orderBy("id")
    .execute();
}

export type ReadReceipt = Awaited<ReturnType<typeof readReceipts>>[number];
