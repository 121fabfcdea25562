import { type ExpressionBuilder, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import { updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { builtOnce } from "../platform/database/built-once.ts";
import type { SaleLinesTable, Tables } from "../platform/database/tables.ts";
import { own } from "../platform/rows.ts";
import { saleBlockOfLine } from "../products/sale-block.ts";
import { movesOfPart } from "./kits/kept-parts.ts";

/** The document with the names it is shown with. */
export async function readSale(ctx: Context, saleId: Id<"sales">) {
  const [sale] = await saleBy(ctx, { saleId });
  return sale;
}

const saleBy = builtOnce(["saleId"], (ctx, { saleId }: { saleId: Id<"sales"> }) =>
  own(ctx, "sales as s")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "s.workspaceId").onRef("c.id", "=", "s.customerId"),
    )
    .leftJoin("contacts as p", (join) =>
      join.onRef("p.workspaceId", "=", "s.workspaceId").onRef("p.id", "=", "s.contactPersonId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "s.workspaceId").onRef("m.id", "=", "s.salespersonId"),
    )
    .leftJoin("teams as t", (join) => join.onRef("t.workspaceId", "=", "s.workspaceId").onRef("t.id", "=", "s.teamId"))
    .leftJoin("opportunities as o", (join) =>
      join.onRef("o.workspaceId", "=", "s.workspaceId").onRef("o.id", "=", "s.opportunityId"),
    )
    .leftJoin("fiscalPositions as f", (join) =>
      join.onRef("f.workspaceId", "=", "s.workspaceId").onRef("f.id", "=", "s.fiscalPositionId"),
    )
    .leftJoin("priceLists as pl", (join) =>
      join.onRef("pl.workspaceId", "=", "s.workspaceId").onRef("pl.id", "=", "s.priceListId"),
    )
    .selectAll("s")
    .select(updatedAtOf("sale", "s").as("updatedAt"))
    .select("pl.name as priceListName")
    .select(areLimitsSet.as("areLimitsSet"))
    .select(["f.name as fiscalPositionName", "f.noteEn", "f.noteEs", "f.serviceNoteEn", "f.serviceNoteEs"])
    .select([
      "c.name as customerName",
      "c.email as customerEmail",
      "c.language as customerLanguage",
      "p.name as contactPersonName",
      "p.email as contactPersonEmail",
      "p.language as contactPersonLanguage",
      "m.name as salespersonName",
      "t.name as teamName",
      "o.title as opportunityTitle",
    ])
    .where("s.id", "=", saleId)
    .compile(),
);

/** Whether anything limits what is offered here. */
const areLimitsSet = sql<boolean>`exists (select from approval_rules r where r.workspace_id = s.workspace_id and r.is_on)`;

export type ReadSale = NonNullable<Awaited<ReturnType<typeof readSale>>>;

/** The lines with what their deliveries have set aside and moved; a new document has no deliveries. */
export async function readLines(ctx: Context, saleId: Id<"sales">, { isNew = false } = {}): Promise<ReadLine[]> {
  return isNew ? linesOfNew(ctx, { saleId }) : linesOfOne(ctx, { saleId });
}

const linesOfNew = builtOnce(["saleId"], (ctx, { saleId }: { saleId: Id<"sales"> }) =>
  namedLines(ctx).select(notMoved).where("l.saleId", "=", saleId).orderBy("l.position").compile(),
);
const linesOfOne = builtOnce(["saleId"], (ctx, { saleId }: { saleId: Id<"sales"> }) =>
  linesOfSales(ctx).where("l.saleId", "=", saleId).orderBy("l.position").compile(),
);

const ofLine = [
  "l.id",
  "l.saleId",
  "l.kind",
  "l.productId",
  "l.name",
  "l.quantity",
  "l.unitId",
  "l.unitPrice",
  "l.discount",
  "l.follows",
  "l.sectionDiscount",
  "l.hidesLines",
  "l.choice",
  "l.choiceGroup",
  "l.quantityRange",
  "l.period",
  "l.picks",
  "l.shares",
  "l.taxIds",
  "l.subtotal",
  "l.tax",
  "l.total",
  "l.givenUp",
  "l.deliveredByHand",
  "l.declineKind",
] as const;

/** The same of any documents; which, the query goes on to say. */
export function linesOfSales(ctx: Context) {
  return namedLines(ctx)
    .leftJoinLateral(goodsOfLine, (join) => join.onTrue())
    .leftJoinLateral(kitsOfLine.as("k"), (join) => join.onTrue())
    .select(["g.shortIds", "g.shortProductIds"])
    .select([
      sql<Decimal | null>`coalesce(k.reserved, g.reserved)`.as("reserved"),
      sql<Decimal | null>`coalesce(k.missing, g.missing)`.as("missing"),
      sql<Decimal | null>`coalesce(k.moved, g.moved)`.as("moved"),
      sql<Decimal | null>`coalesce(k.returned, g.returned)`.as("returned"),
      sql<Decimal | null>`coalesce(k.on_its_way, g.on_its_way)`.as("onItsWay"),
      sql<boolean>`k.moved is not null`.as("isInParts"),
      sql<boolean>`coalesce(k.is_any_part_kept, false)`.as("isAnyPartKept"),
    ]);
}

export type ReadLine = Awaited<ReturnType<ReturnType<typeof linesOfSales>["execute"]>>[number];

const none = sql<Decimal | null>`null::numeric`;

/** What deliveries say of a line of which there are none. */
const notMoved = [
  sql<string[] | null>`null::uuid[]`.as("shortIds"),
  sql<Id<"products">[] | null>`null::uuid[]`.as("shortProductIds"),
  none.as("reserved"),
  none.as("missing"),
  none.as("moved"),
  none.as("returned"),
  none.as("onItsWay"),
  sql<boolean>`false`.as("isInParts"),
  sql<boolean>`false`.as("isAnyPartKept"),
] as const;

/** Lines with the names and products that they are shown with. */
function namedLines(ctx: Context) {
  const unitName = ctx.language === "es" ? ("u.nameEs" as const) : ("u.nameEn" as const);
  return own(ctx, "saleLines as l")
    .leftJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .leftJoin("units as pu", (join) =>
      join.onRef("pu.workspaceId", "=", "p.workspaceId").onRef("pu.id", "=", "p.unitId"),
    )
    .select(ofLine)
    .select([
      `${unitName} as unitName`,
      "p.storable",
      saleBlockOfLine.as("saleBlock"),
      "p.taxIds as productTaxIds",
      "p.kind as productKind",
      "p.isKit",
      "p.isCombo",
      "p.serviceDelivery",
      "p.unitId as productUnitId",
    ])
    .select([unitOf("u").as("unit"), unitOf("pu").as("productUnit")]);
}

/** What was to be delivered of a document, what was, and what came back. */
export function readDeliveries(ctx: Context, saleId: Id<"sales">) {
  return own(ctx, "transfers")
    .select(["id", "number", "state", "kind", "scheduledOn", "doneAt"])
    .where("originKind", "=", "sale")
    .where("originId", "=", saleId)
    .orderBy("id")
    .execute();
}

export type ReadDelivery = Awaited<ReturnType<typeof readDeliveries>>[number];

/** A document that was cancelled, opened and ordered again no longer knows of what its first order moved, all of which came back. */
export const isOfThisOrder = sql<boolean>`exists (
  select from transfers d join sales s on s.workspace_id = d.workspace_id and s.id = d.origin_id
  where d.workspace_id = t.workspace_id and d.id = t.transfer_id and d.created_at >= s.confirmed_at
  offset 0)`; // asked for each of the few rows: joined, it would read all transfers

/** Something is still to go out of it that is not set aside: of a kit's parts, only those that lack wait for a receipt. */
const isShort = sql<boolean>`t.state = 'open' and t.kind = 'delivery' and t.reserved < t.quantity`;

/**
 * What the transfers of a line have set aside, lack and moved, less what came back; with the sign of what was ordered. What
 * moves against its order came back.
 */
function goodsOfLine(eb: ExpressionBuilder<Tables & { l: SaleLinesTable }, "l">) {
  return eb
    .selectFrom("transferLines as t")
    .select([
      sql<Decimal | null>`sum(t.reserved) filter (where t.state = 'open')`.as("reserved"),
      sql<Decimal | null>`sum(t.quantity - t.reserved) filter (where t.state = 'open' and t.kind = 'delivery')`.as(
        "missing",
      ),
      sql<Decimal | null>`sum(case t.kind when 'delivery' then t.moved else -t.moved end) filter (where t.state = 'done')`.as(
        "moved",
      ),
      sql<Decimal | null>`sum(case t.kind when 'receipt' then t.moved else -t.moved end)
        filter (where t.state = 'done' and t.returns_line_id is not null)`.as("returned"),
      sql<Decimal | null>`sum(case t.kind when 'delivery' then t.quantity else -t.quantity end) filter (where t.state = 'open')`.as(
        "onItsWay",
      ),
      sql<string[] | null>`array_agg(t.id) filter (where ${isShort})`.as("shortIds"),
      sql<Id<"products">[] | null>`array_agg(t.product_id) filter (where ${isShort})`.as("shortProductIds"),
    ])
    .whereRef("t.workspaceId", "=", "l.workspaceId")
    .whereRef("t.originLineId", "=", "l.id")
    .where(isOfThisOrder)
    .as("g");
}

/**
 * The same of a line of kits that an order keeps the parts of, by whole kits: as many as the part makes of which there is least. Nothing of
 * any other line.
 */
const kitsOfLine = sql<object>`(
  select w.way * w.moved as moved, w.way * (w.gross - w.moved) as returned, w.way * (w.reached - w.moved) as on_its_way,
    w.set_aside - w.moved as reserved, case when w.way > 0 then w.reached - w.set_aside else 0 end as missing, w.is_any_part_kept
  from (
    select d.way, min(app.whole_kits(d.way * m.moved, c.quantity)) as moved,
      min(app.whole_kits(d.way * (m.moved + m.returned), c.quantity)) as gross,
      min(app.whole_kits(d.way * (m.moved + m.on_its_way), c.quantity)) as reached,
      min(app.whole_kits(d.way * m.moved + m.reserved, c.quantity)) as set_aside,
      bool_or(m.moved <> 0) as is_any_part_kept
    from (select case when l.quantity < 0 then -1 else 1 end as way) d
    cross join sale_line_parts c
    cross join lateral (${movesOfPart} and ${isOfThisOrder}) m
    where c.workspace_id = l.workspace_id and c.line_id = l.id
    group by d.way) w)`;

/** A unit as the engine converts it. */
export const unitOf = (alias: "u" | "pu") => {
  const ref = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<Unit | null>`case when ${ref("id")} is not null then json_build_object('dimension', ${ref("dimension")},
    'relation', ${ref("relation")}, 'ratio', trim_scale(${ref("ratio")})::text, 'rounding', trim_scale(${ref("rounding")})::text) end`;
};
