import { type Selectable, sql } from "kysely";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { LineTable } from "../documents/keep-lines.ts";
import type { Context } from "../platform/context.ts";
import type { SalesTable } from "../platform/database/tables.ts";
import { tellOthers } from "../platform/events.ts";
import { own } from "../platform/rows.ts";
import { saleBlockOfLine } from "../products/sale-block.ts";

/** Where the lines of sales are kept. */
export const saleLines: LineTable = {
  table: "saleLines",
  owner: "saleId",
  columns: {
    kind: "text",
    follows: "text",
    sectionDiscount: "jsonb",
    hidesLines: "boolean",
    choice: "text",
    choiceGroup: "uuid",
    quantityRange: "jsonb",
    period: "text",
    picks: "jsonb",
    shares: "jsonb",
  },
  besides: keepLineCosts,
};

/** The same of orders, whose lines know what became of them. */
export const orderLines: LineTable = {
  ...saleLines,
  columns: { ...saleLines.columns, givenUp: "numeric", deliveredByHand: "numeric" },
};

/** What their products cost at the moment in which they were chosen. */
async function keepLineCosts(ctx: Context, saleId: string, lines: readonly object[]): Promise<void> {
  const chosen = JSON.stringify(lines, ["id", "productId", "picks", "choiceId", "shares", "quantity"]);
  await sql`select app.keep_line_costs(${saleId}, ${chosen}::json)`.execute(ctx.db);
}

export type SaleRecord = Selectable<SalesTable>;

/** The discount on a whole document, as it is kept. */
export const discountOf = ({ discount }: Pick<SaleRecord, "discount">) => discount as GlobalDiscount | null; // as it was asked for

/** The lines of a document in their order, as they are kept. */
export function linesOf(ctx: Context, saleId: Id<"sales">) {
  return own(ctx, "saleLines").selectAll().where("saleId", "=", saleId).orderBy("position").execute();
}

/** The same, each with why its product is not sold at present. */
export function soldLinesOf(ctx: Context, saleId: Id<"sales">) {
  return own(ctx, "saleLines as l")
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .selectAll("l")
    .select(saleBlockOfLine.as("saleBlock"))
    .where("l.saleId", "=", saleId)
    .orderBy("l.position")
    .execute();
}

export type LineRecord = Awaited<ReturnType<typeof linesOf>>[number];

type Told = Pick<SaleRecord, "id" | "customerId" | "contactPersonId" | "opportunityId">;

/** Something that its opportunity and its customer tell in their histories too happened to a document. */
export function tellOfSale(ctx: Context, sale: Told, version: number): void {
  tellOthers(ctx, "sale", sale.id, version);
  tellHistories(ctx, sale);
}

/** The same, where the document's own change is told with it. */
export function tellHistories(ctx: Context, { customerId, contactPersonId, opportunityId }: Told): void {
  for (const id of [customerId, contactPersonId, opportunityId]) if (id) tellOthers(ctx, "timeline", id, 0);
}
