import type { Id } from "@trato/domain/ids.ts";
import type { MovableLine } from "@trato/domain/stock/movement.ts";
import { freeOf } from "@trato/domain/stock/reservations.ts";
import type { LockedTransfer } from "./store.ts";

/** The lines of a locked transfer as the rules take them. */
export function movableLines({ lines, levels }: LockedTransfer): MovableLine[] {
  return lines.flatMap((line) => {
    const level = levels.get(line.productId);
    return level ? [{ ...line, productName: level.productName, piece: level.piece }] : [];
  });
}

/** What is free of each product that is kept in stock. */
export function freeStock({ levels }: LockedTransfer) {
  const stocked = [...levels.values()].filter((level) => level.storable);
  return new Map<Id<"products">, ReturnType<typeof freeOf>>(stocked.map((level) => [level.productId, freeOf(level)]));
}
