import {
  compare,
  type Decimal,
  exact,
  type Exact,
  greater,
  isZero,
  parseQuantity,
  subtract,
  toText,
  zero,
} from "../decimal.ts";
import { type Obstacle, obstacle, Refusal, refuseIf } from "../errors.ts";
import type { AskedQuantity } from "./movement.ts";
import { meantQuantity } from "./quantities.ts";

/** A line of a delivery that was made: what of it may still come back. `piece`: as of a line that is moved. */
export type ReturnableLine = { id: string; productName: string; moved: Decimal; returned: Decimal; piece: Decimal };

/**
 * What comes back of each line; without quantities everything that has not come back yet. Refuses more than was
 * delivered. Source: rule R-1107.
 */
export function planReturn(
  lines: readonly ReturnableLine[],
  asked: readonly AskedQuantity[] | undefined,
): { id: string; quantity: Decimal }[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const wanted = asked ?? lines.map((line) => ({ lineId: line.id, quantity: returnableOf(line) }));
  const named = new Set<string>();
  const returned = wanted.map(({ lineId, quantity }, index) => {
    const line = byId.get(lineId);
    if (!line || named.has(lineId)) {
      throw new Refusal("invalid", "transfer.line_unknown", { path: `lines.${index}.lineId` });
    }
    named.add(lineId);
    const path = `lines.${index}.quantity`;
    const back = exact(
      meantQuantity(toText(parseQuantity(quantity, path)), [returnableOf(line), line.moved, line.piece], path),
    );
    refuseIf(obstacleOfReturn(line, back));
    return { id: lineId, quantity: toText(back) };
  });
  return returned.filter((line) => !isZero(exact(line.quantity)));
}

/** What of a delivered line has not come back yet. */
export function returnableOf(line: Pick<ReturnableLine, "moved" | "returned">): Decimal {
  return toText(greater(subtract(exact(line.moved), exact(line.returned)), zero));
}

function obstacleOfReturn(line: ReturnableLine, back: Exact): Obstacle | null {
  const delivered = returnableOf(line);
  if (compare(back, exact(delivered)) <= 0) return null;
  return obstacle("conflict", "delivery.more_than_delivered", { product: line.productName, delivered });
}
