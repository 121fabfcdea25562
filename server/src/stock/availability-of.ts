import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type DraftAvailability, draftAvailability } from "@trato/domain/stock/forecast.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { plannedMoves } from "./planned-moves.ts";
import { inProductUnit } from "./product-quantities.ts";

/** A line of a draft: what it would take, in the line's unit, and by when. */
export type DraftedLine = {
  lineId: string;
  productId: Id<"products">;
  quantity: Decimal;
  unitId: Id<"units">;
  neededOn: CalendarDate;
};

export type LineAvailability = Omit<DraftAvailability, "id"> & {
  lineId: string;
  productId: Id<"products">;
  unitName: string;
};

/**
 * What the lines of a draft find, before anything is promised: the same answer that confirming would give now. Only
 * goods kept in stock are answered for; several lines of one product share what is there.
 */
export async function availabilityOf(ctx: Context, lines: readonly DraftedLine[]): Promise<LineAvailability[]> {
  const levels = await readLevels(
    ctx,
    lines.map((line) => line.productId),
  );
  const stocked = lines.filter((line) => levels.has(line.productId));
  if (stocked.length === 0) return [];
  const quantities = await inProductUnit(ctx, stocked, levels);
  const planned = await plannedMoves(ctx, [...levels.keys()]);
  const drafts = stocked.map((line, index) => ({
    ...line,
    id: line.lineId,
    quantity: quantities[index] ?? line.quantity,
  }));
  return [...Map.groupBy(drafts, (line) => line.productId)].flatMap(([productId, own]) => {
    const level = levels.get(productId);
    if (!level) return [];
    const deliveries = planned.deliveries.get(productId) ?? [];
    const receipts = planned.receipts.get(productId) ?? [];
    const found = draftAvailability({ ...level, deliveries, receipts }, own, ctx.today);
    return found.map(({ id, ...availability }) => ({
      ...availability,
      lineId: id,
      productId,
      unitName: level.unitName,
    }));
  });
}

/** What there is of some products that are kept in stock, by their ids. */
export async function readLevels(ctx: Context, productIds: readonly Id<"products">[]) {
  if (productIds.length === 0) return new Map<Id<"products">, never>();
  const rows = await own(ctx, "products as p")
    .leftJoin("stockLevels as l", (join) =>
      join.onRef("l.workspaceId", "=", "p.workspaceId").onRef("l.productId", "=", "p.id"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select([
      "p.id",
      "p.unitId",
      ctx.language === "es" ? "u.nameEs as unitName" : "u.nameEn as unitName",
      sql<Decimal>`coalesce(sum(l.on_hand), 0)`.as("onHand"),
      sql<Decimal>`coalesce(sum(l.reserved), 0)`.as("reserved"),
    ])
    .where("p.id", "in", [...new Set(productIds)])
    .where("p.storable", "=", true)
    .groupBy(["p.workspaceId", "p.id", "p.unitId", "unitName"])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
