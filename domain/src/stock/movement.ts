import {
  add,
  compare,
  type Decimal,
  exact,
  type Exact,
  greater,
  parseQuantity,
  smaller,
  subtract,
  sum,
  toText,
  zero,
} from "../decimal.ts";
import { type Obstacle, obstacle, Refusal } from "../errors.ts";
import { meantQuantity } from "./quantities.ts";

/** A line of an open transfer, in the product's unit. `piece`: one of the unit that this is measured by, a twelfth for dozens. */
export type MovableLine = {
  id: string;
  productId: string;
  productName: string;
  quantity: Decimal;
  reserved: Decimal;
  piece: Decimal;
};

/** What happens to a line: how much moves now, what stays for later and what of it keeps its promise, what promise ends. */
export type LineMovement = {
  id: string;
  productId: string;
  moved: Decimal;
  rest: Decimal;
  kept: Decimal;
  released: Decimal;
};

export type AskedQuantity = { lineId: string; quantity: Decimal };

/** What was said about a movement: quantities by line or, without them, all that is reserved or all that is asked for. */
export type AskedMovement = {
  quantities: readonly AskedQuantity[] | "reserved" | "all";
  remainder: "keep" | "cancel";
};

/**
 * What validating a transfer does to each of its lines; lines that are not named move nothing. Refuses unknown and
 * repeated lines, and a movement of nothing at all. Source: rule R-1106.
 */
export function planMovement(lines: readonly MovableLine[], asked: AskedMovement): LineMovement[] {
  const quantityOf = quantities(lines, asked.quantities);
  const planned = lines.map((line) => movementOf(line, quantityOf(line), asked.remainder));
  if (planned.some((line) => line.moved !== "0")) return planned;
  throw new Refusal(
    "conflict",
    asked.quantities === "reserved" ? "delivery.nothing_reserved" : "transfer.nothing_moved",
  );
}

function quantities(lines: readonly MovableLine[], asked: AskedMovement["quantities"]): (line: MovableLine) => Exact {
  if (asked === "all") return (line) => exact(line.quantity);
  if (asked === "reserved") return (line) => exact(line.reserved);
  const named = quantitiesOf(lines, asked);
  return (line) => named.get(line.id) ?? zero;
}

function quantitiesOf(lines: readonly MovableLine[], asked: readonly AskedQuantity[]): Map<string, Exact> {
  const known = new Map(lines.map((line) => [line.id, line]));
  const named = new Map<string, Exact>();
  for (const [index, { lineId, quantity }] of asked.entries()) {
    const line = known.get(lineId);
    if (!line || named.has(lineId)) {
      throw new Refusal("invalid", "transfer.line_unknown", { path: `lines.${index}.lineId` });
    }
    const path = `lines.${index}.quantity`;
    const typed = toText(parseQuantity(quantity, path));
    named.set(lineId, exact(meantQuantity(typed, [line.reserved, line.quantity, line.piece], path)));
  }
  return named;
}

function movementOf(line: MovableLine, moved: Exact, remainder: "keep" | "cancel"): LineMovement {
  const missing = greater(subtract(exact(line.quantity), moved), zero);
  const rest = remainder === "keep" ? missing : zero;
  const reserved = exact(line.reserved);
  const kept = smaller(rest, greater(subtract(reserved, moved), zero));
  return {
    id: line.id,
    productId: line.productId,
    moved: toText(moved),
    rest: toText(rest),
    kept: toText(kept),
    released: toText(subtract(reserved, kept)),
  };
}

/** Nobody moves more than was asked for by accident. */
export function obstacleOfQuantity(lines: readonly MovableLine[], movements: readonly LineMovement[]): Obstacle | null {
  for (const [index, line] of lines.entries()) {
    const moved = movements[index]?.moved ?? line.quantity;
    if (compare(exact(moved), exact(line.quantity)) > 0) {
      const { productName: product, quantity: asked, id: lineId } = line;
      return obstacle("conflict", "delivery.more_than_asked", { lineId, product, quantity: moved, asked });
    }
  }
  return null;
}

/**
 * Goods that are not there, or promised to others, are not delivered by accident: of each product no more leaves than
 * is set aside for this delivery and free. `free` by product; products without stock keeping are not in it.
 */
export function obstacleOfStock(
  lines: readonly MovableLine[],
  movements: readonly LineMovement[],
  free: ReadonlyMap<string, Decimal>,
): Obstacle | null {
  for (const [productId, freeNow] of free) {
    const own = lines.filter((line) => line.productId === productId);
    const reserved = sum(own.map((line) => exact(line.reserved)));
    const moved = sum(movements.filter((line) => line.productId === productId).map((line) => exact(line.moved)));
    const available = greater(add(reserved, exact(freeNow)), zero);
    if (compare(moved, available) > 0) {
      const product = own[0]?.productName ?? "";
      const details = { productId, product, quantity: toText(moved), available: toText(available) };
      return obstacle("conflict", "delivery.beyond_stock", details);
    }
  }
  return null;
}
