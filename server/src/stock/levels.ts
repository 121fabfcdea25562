import { sql } from "kysely";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { placesOf } from "./places.ts";

/** A product's stock, locked until the commit; of products that are not kept in stock nothing is counted. */
export type Level = {
  productId: Id<"products">;
  productName: string;
  kind: "goods" | "service";
  storable: boolean;
  unitId: Id<"units">;
  /** One of the reference unit in the product's own: a twelfth for dozens. */
  piece: Decimal;
  onHand: Decimal;
  reserved: Decimal;
  quarantined: Decimal;
};

export type Levels = Map<Id<"products">, Level>;

/**
 * Locks the stock of some products, in the order of their ids. Everybody who moves or promises goods comes through
 * here before touching a transfer, so that nobody waits for one who waits for him.
 */
export async function lockLevels(ctx: Context, productIds: readonly Id<"products">[]): Promise<Levels> {
  const ids = [...new Set(productIds)];
  const { internal } = await placesOf(ctx);
  const first = await readLocked(ctx, ids, internal);
  const isComplete = first.every((level) => !level.storable || level.isKept);
  if (!isComplete) await makeLevels(ctx, ids, internal);
  const rows = isComplete ? first : await readLocked(ctx, ids, internal);
  const known = new Map(rows.map((level) => [level.productId, level]));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) throw new Refusal("not_found", "record.not_found", { path: "productId", productId: unknown });
  return known;
}

/** Puts goods of locked levels into quarantine, or takes them out of it where the number is below zero. */
export async function changeQuarantine(
  ctx: Context,
  levels: Levels,
  changes: readonly { productId: Id<"products">; quantity: Decimal }[],
): Promise<void> {
  const { internal } = await placesOf(ctx);
  const ids = [...new Set(changes.map(({ productId }) => productId))];
  const quarantined = ids.map((id) => {
    const own = changes.filter(({ productId }) => productId === id);
    return total([levels.get(id)?.quarantined ?? nothing, ...own.map(({ quantity }) => quantity)]);
  });
  await sql`
    update stock_levels l set quarantined = given.quarantined
    from unnest(${ids}::uuid[], ${quarantined}::numeric[]) as given (product_id, quarantined)
    where l.workspace_id = ${ctx.workspace.id} and l.product_id = given.product_id and l.location_id = ${internal}
  `.execute(ctx.db);
}

/** Writes levels that the caller has locked. */
export async function writeLevels(ctx: Context, levels: readonly Pick<Level, "productId" | "onHand" | "reserved">[]) {
  if (levels.length === 0) return;
  const { internal } = await placesOf(ctx);
  const ids = levels.map((level) => level.productId);
  const onHand = levels.map((level) => level.onHand);
  const reserved = levels.map((level) => level.reserved);
  await sql`
    update stock_levels l set on_hand = given.on_hand, reserved = given.reserved
    from unnest(${ids}::uuid[], ${onHand}::numeric[], ${reserved}::numeric[]) as given (product_id, on_hand, reserved)
    where l.workspace_id = ${ctx.workspace.id} and l.product_id = given.product_id and l.location_id = ${internal}
  `.execute(ctx.db);
}

async function readLocked(ctx: Context, ids: readonly Id<"products">[], place: Id<"locations">) {
  const { rows } = await sql<Level & { isKept: boolean }>`
    with locked as (
      select product_id, on_hand, reserved, quarantined from stock_levels
      where workspace_id = ${ctx.workspace.id} and location_id = ${place} and product_id = any (${ids}::uuid[])
      order by product_id
      for update
    )
    select p.id as product_id, p.name as product_name, p.kind, p.storable, p.unit_id,
      case u.relation when 'bigger' then round(1::numeric(70, 60) / u.ratio, 60) else 1 end as piece,
      coalesce(l.on_hand, 0) as on_hand, coalesce(l.reserved, 0) as reserved,
      coalesce(l.quarantined, 0) as quarantined, l.product_id is not null as is_kept
    from products p
    join units u on u.workspace_id = p.workspace_id and u.id = p.unit_id
    left join locked l on l.product_id = p.id
    where p.workspace_id = ${ctx.workspace.id} and p.id = any (${ids}::uuid[])
    order by p.id
  `.execute(ctx.db);
  return rows;
}

/** The first time that a product's stock is touched. */
async function makeLevels(ctx: Context, ids: readonly Id<"products">[], place: Id<"locations">): Promise<void> {
  await sql`
    insert into stock_levels (workspace_id, product_id, location_id)
    select p.workspace_id, p.id, ${place}::uuid from products p
    where p.workspace_id = ${ctx.workspace.id} and p.id = any (${ids}::uuid[]) and p.storable
    order by p.id
    on conflict do nothing
  `.execute(ctx.db);
}
