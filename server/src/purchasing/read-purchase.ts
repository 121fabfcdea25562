import { type ExpressionBuilder, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import { updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import type { PurchaseLinesTable, Tables } from "../platform/database/tables.ts";
import { own } from "../platform/rows.ts";
import { costOf } from "../products/costs.ts";

/** The purchase with the names it is shown with. */
export function readPurchase(ctx: Context, purchaseId: Id<"purchases">) {
  return own(ctx, "purchases as p")
    .innerJoin("contacts as v", (join) =>
      join.onRef("v.workspaceId", "=", "p.workspaceId").onRef("v.id", "=", "p.vendorId"),
    )
    .leftJoin("members as b", (join) =>
      join.onRef("b.workspaceId", "=", "p.workspaceId").onRef("b.id", "=", "p.buyerId"),
    )
    .leftJoin("fiscalPositions as f", (join) =>
      join.onRef("f.workspaceId", "=", "p.workspaceId").onRef("f.id", "=", "p.fiscalPositionId"),
    )
    .select(["p.fiscalPositionId", "f.name as fiscalPositionName", "p.isFiscalPositionSet"])
    .select(["p.id", "p.number", "p.state", "p.vendorId", "v.name as vendorName", "v.archivedAt as vendorArchivedAt"])
    .select(["p.externalId", "p.vendorReference", "p.expectedOn", "p.note", "p.totals", "p.buyerId"])
    .select([
      "p.currency",
      "p.isCurrencySet",
      "p.priceDay",
      "p.exchangeRate",
      "p.isRateInverse",
      "p.rateDay",
      "p.rateSource",
    ])
    .select(["p.companyUntaxed", "p.companyTax", "p.companyTotal"])
    .select(["b.name as buyerName", "p.createdAt", "p.confirmedAt", "p.cancelledAt", "p.version"])
    .select(updatedAtOf("purchase", "p").as("updatedAt"))
    .where("p.id", "=", purchaseId)
    .executeTakeFirst();
}

export type ReadPurchase = NonNullable<Awaited<ReturnType<typeof readPurchase>>>;

/** The lines with what of them has arrived. */
export function readLines(ctx: Context, purchaseId: Id<"purchases">) {
  return linesOfPurchases(ctx).where("l.purchaseId", "=", purchaseId).orderBy("l.position").execute();
}

/** The same of any purchases; which, the query goes on to say. */
export function linesOfPurchases(ctx: Context) {
  const unitName = ctx.language === "es" ? ("u.nameEs as unitName" as const) : ("u.nameEn as unitName" as const);
  return own(ctx, "purchaseLines as l")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .innerJoin("units as pu", (join) =>
      join.onRef("pu.workspaceId", "=", "p.workspaceId").onRef("pu.id", "=", "p.unitId"),
    )
    .leftJoinLateral(goodsOfLine, (join) => join.onTrue())
    .select([
      "l.id",
      "l.purchaseId",
      "l.productId",
      "l.givenUp",
      "l.name",
      "l.quantity",
      "l.unitId",
      unitName,
      "l.unitPrice",
      "l.discount",
      "l.taxIds",
      "p.purchaseTaxIds as productTaxIds",
      "p.purchaseBlock",
    ])
    .select(sql<boolean>`l.unit_price = 0 and ${costOf(ctx, "p")} = 0`.as("isUnpriced"))
    .select(["l.subtotal", "l.tax", "l.total", "l.expectedOn", "p.kind", "p.unitId as productUnitId"])
    .select([
      sql<Unit>`json_build_object('dimension', u.dimension, 'relation', u.relation, 'ratio', trim_scale(u.ratio)::text,
        'rounding', trim_scale(u.rounding)::text)`.as("unit"),
      sql<Unit>`json_build_object('dimension', pu.dimension, 'relation', pu.relation, 'ratio', trim_scale(pu.ratio)::text,
        'rounding', trim_scale(pu.rounding)::text)`.as("productUnit"),
      sql<Decimal>`coalesce(g.received, 0)`.as("received"),
      sql<Decimal>`coalesce(g.returned, 0)`.as("returned"),
      sql<Decimal>`coalesce(g.on_its_way, 0)`.as("onItsWay"),
    ]);
}

export type ReadLine = Awaited<ReturnType<typeof readLines>>[number];

/** What receipts brought of a line, less what went back to the vendor; and what is on its way. */
function goodsOfLine(eb: ExpressionBuilder<Tables & { l: PurchaseLinesTable }, "l">) {
  return eb
    .selectFrom("transferLines as t")
    .select([
      sql<Decimal | null>`sum(case t.kind when 'receipt' then t.moved else -t.moved end) filter (where t.state = 'done')`.as(
        "received",
      ),
      sql<Decimal | null>`sum(t.moved) filter (where t.state = 'done' and t.kind = 'delivery')`.as("returned"),
      sql<Decimal | null>`sum(t.quantity) filter (where t.state = 'open')`.as("onItsWay"),
    ])
    .whereRef("t.workspaceId", "=", "l.workspaceId")
    .whereRef("t.originLineId", "=", "l.id")
    .as("g");
}

/** What was to arrive of a purchase, what did, and what went back. */
export function readReceipts(ctx: Context, purchaseId: Id<"purchases">) {
  return own(ctx, "transfers")
    .select(["id", "number", "kind", "state", "scheduledOn", "doneAt"])
    .where("originKind", "=", "purchase")
    .where("originId", "=", purchaseId)
    .orderBy("id")
    .execute();
}

export type ReadReceipt = Awaited<ReturnType<typeof readReceipts>>[number];
