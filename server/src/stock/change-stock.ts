import { sql } from "kysely";
import type { OriginKind } from "@trato/domain/kinds.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isFreer, isOverpromised, movedLevel, total } from "@trato/domain/stock/quantities.ts";
import { type OpenLine, type Reservation, settleReservations } from "@trato/domain/stock/reservations.ts";
import type { TransferState } from "@trato/domain/stock/records.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { type Level, type Levels, writeLevels } from "./levels.ts";
import { plannedMoves } from "./planned-moves.ts";

/** By how much a product's goods and promises change. */
export type StockChange = { productId: Id<"products">; onHand: Decimal; reserved: Decimal };

/** A delivery whose promises changed because of somebody else's goods. */
export type ChangedDelivery = { id: Id<"transfers">; number: string; state: TransferState };

/**
 * Moves goods and promises of locked levels. Goods that become free go to the deliveries that wait for them, by date;
 * promises that no goods stand behind any more are taken back, the latest first. The caller has written its own lines.
 */
export async function changeStock(
  ctx: Context,
  levels: Levels,
  changes: readonly StockChange[],
): Promise<ChangedDelivery[]> {
  const moved = summed(changes).flatMap((change) => {
    const level = levels.get(change.productId);
    return level?.storable ? [{ ...level, ...movedLevel(level, change), isUnsettled: isUnsettled(level, change) }] : [];
  });
  const unsettled = moved.filter((level) => level.isUnsettled);
  const settled = unsettled.length > 0 ? await settle(ctx, unsettled) : { levels: [], reservations: [] };
  await writeLevels(ctx, [...moved.filter((level) => !level.isUnsettled), ...settled.levels]);
  for (const { productId } of moved) tellOthers(ctx, "product", productId, 0);
  return setReserved(ctx, settled.reservations);
}

/** Gives what is free to those who wait, as after a receipt. */
export async function settleStock(ctx: Context, levels: Levels): Promise<ChangedDelivery[]> {
  const stocked = [...levels.values()].filter((level) => level.storable);
  const settled = await settle(ctx, stocked);
  await writeLevels(ctx, settled.levels);
  return setReserved(ctx, settled.reservations);
}

/** Whether somebody who waits may get something now, or a promise lost its goods. */
function isUnsettled(level: Level, change: StockChange): boolean {
  const after = movedLevel(level, change);
  return isFreer(after, level) || isOverpromised(after);
}

async function settle(ctx: Context, levels: readonly Level[]) {
  const { deliveries } = await plannedMoves(
    ctx,
    levels.map((level) => level.productId),
  );
  const results = levels.map((level) => settleLevel(level, deliveries.get(level.productId) ?? []));
  return { levels: results.map(({ level }) => level), reservations: results.flatMap((result) => result.reservations) };
}

function settleLevel(level: Level, lines: readonly OpenLine[]) {
  const reservations = settleReservations(level.onHand, lines);
  const changed = new Map(reservations.map((line) => [line.id, line.reserved]));
  const reserved = total(lines.map((line) => changed.get(line.id) ?? line.reserved));
  return { level: { ...level, reserved }, reservations };
}

async function setReserved(ctx: Context, reservations: readonly Reservation[]): Promise<ChangedDelivery[]> {
  if (reservations.length === 0) return [];
  const ids = reservations.map((line) => line.id);
  const quantities = reservations.map((line) => line.reserved);
  const { rows } = await sql<
    ChangedDelivery & { version: number; originKind: OriginKind | null; originId: string | null }
  >`
    select id, number, state, version, origin_kind as "originKind", origin_id as "originId" from app.set_reserved(${ids}::uuid[], ${quantities}::numeric[])
  `.execute(ctx.db);
  for (const { id, version, originKind, originId } of rows) {
    tellOthers(ctx, "transfer", id, version);
    if (originKind && originId) tellOthers(ctx, originKind, originId, 0); // it is shown what is set aside for it
  }
  return rows.map(({ id, number, state }) => ({ id, number, state }));
}

function summed(changes: readonly StockChange[]): StockChange[] {
  return [...Map.groupBy(changes, (change) => change.productId)].map(([productId, own]) => ({
    productId,
    onHand: total(own.map((change) => change.onHand)),
    reserved: total(own.map((change) => change.reserved)),
  }));
}
