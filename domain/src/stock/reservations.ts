import {
  add,
  compare,
  type Decimal,
  exact,
  type Exact,
  greater,
  negate,
  sign,
  smaller,
  subtract,
  sum,
  toText,
  zero,
} from "../decimal.ts";

/** A line of an open delivery: what it asks for and what is set aside for it. */
export type OpenLine = { id: string; quantity: Decimal; reserved: Decimal };

/** What a line has set aside from now on. */
export type Reservation = { id: string; reserved: Decimal };

/**
 * Brings the promises in line with the goods: free goods go to the lines in their order, and where more is promised
 * than is there the last promises are taken back first. Answers the lines that change. In the product's unit.
 * Source: rules R-1103, R-1104 and the decision that nothing is promised twice.
 */
export function settleReservations(onHand: Decimal, lines: readonly OpenLine[]): Reservation[] {
  const promised = sum(lines.map((line) => exact(line.reserved)));
  const free = subtract(greater(exact(onHand), zero), promised);
  const settled = sign(free) < 0 ? takeBack(negate(free), lines) : handOut(free, lines);
  return settled.filter((line, index) => line.reserved !== lines[index]?.reserved);
}

/** What each line gets of the free goods, in the lines' order; never more than there is. */
export function shareOut(free: Decimal, lines: readonly OpenLine[]): Reservation[] {
  return handOut(greater(exact(free), zero), lines);
}

/** What is free of a level: on hand less promised. */
export function freeOf(level: { onHand: Decimal; reserved: Decimal }): Decimal {
  return toText(subtract(exact(level.onHand), exact(level.reserved)));
}

function handOut(free: Exact, lines: readonly OpenLine[]): Reservation[] {
  let left = free;
  return lines.map((line) => {
    const given = smaller(left, subtract(exact(line.quantity), exact(line.reserved)));
    left = subtract(left, given);
    return { id: line.id, reserved: toText(add(exact(line.reserved), given)) };
  });
}

function takeBack(owed: Exact, lines: readonly OpenLine[]): Reservation[] {
  let left = owed;
  return lines
    .toReversed()
    .map((line) => {
      const taken = smaller(left, exact(line.reserved));
      left = subtract(left, taken);
      return { id: line.id, reserved: toText(subtract(exact(line.reserved), taken)) };
    })
    .toReversed();
}

/** The state of an open transfer by what is set aside for its lines. Source: rule R-1105. */
export function openStateOf(lines: readonly OpenLine[]): "waiting" | "partial" | "ready" {
  if (lines.every((line) => compare(exact(line.reserved), exact(line.quantity)) === 0)) return "ready";
  return lines.some((line) => sign(exact(line.reserved)) > 0) ? "partial" : "waiting";
}
