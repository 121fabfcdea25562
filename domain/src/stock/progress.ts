import {
  absolute,
  add,
  type Decimal,
  exact,
  type Exact,
  greater,
  isZero,
  negate,
  nothing,
  sign,
  smaller,
  subtract,
  toText,
  zero,
} from "../decimal.ts";

/**
 * What became of a line of an order: ordered, moved less what came back, what came back, and what nobody waits for any
 * more. All in one unit, with the sign of what was ordered (goods that a customer gives back are ordered below zero).
 */
export type LineProgress = { ordered: Decimal; moved: Decimal; returned: Decimal; givenUp: Decimal };

/** A line of which nothing happened yet. */
export const untouched = (ordered: Decimal): LineProgress => ({
  ordered,
  moved: nothing,
  returned: nothing,
  givenUp: nothing,
});

/** What of a line is still to be moved, whether it is on its way or not; nothing where more was moved than ordered. */
export function openOf({ ordered, moved, givenUp }: LineProgress): Decimal {
  const open = subtract(subtract(exact(ordered), exact(givenUp)), exact(moved));
  return toText(sameSign(exact(ordered), open));
}

/** What of a line is not moved and not on its way: what would be moved again. */
export function unmovedOf({ ordered, moved }: LineProgress, onItsWay: Decimal): Decimal {
  return toText(sameSign(exact(ordered), subtract(subtract(exact(ordered), exact(moved)), exact(onItsWay))));
}

/** What is given up of a line when so much more of it (without a sign) is: never more than is not moved. */
export function givenUpAfter(line: LineProgress, more: Decimal): Decimal {
  const wanted = add(absolute(exact(line.givenUp)), exact(more));
  const unmoved = exact(wholeRestOf(line));
  const least = smaller(wanted, absolute(unmoved));
  return toText(sign(unmoved) < 0 ? negate(least) : least);
}

/** What is given up of a line when nothing more of it is to come. */
export const wholeRestOf = (line: LineProgress): Decimal => unmovedOf(line, nothing);

/** How much of it the customer or we keep or will: ordered less what was given up. */
export function keptOf({ ordered, givenUp }: LineProgress): Decimal {
  return toText(subtract(exact(ordered), exact(givenUp)));
}

/** How far the lines of an order have come; `closed_short` says that a part will never come, `returned` that all came back. */
export type Progress = "pending" | "partial" | "returned" | "full" | "closed_short";

/** Nothing more is to come: all was moved, or the rest was given up. */
export const isOver = (progress: Progress | null): boolean => progress === "full" || progress === "closed_short";

/** Whether anything of an order stayed where it was brought; only then it is more than paper. */
export const isAnythingMoved = (lines: readonly LineProgress[]): boolean =>
  lines.some(({ moved }) => !isZero(exact(moved)));

/**
 * The delivery status of an order or the receipt status of a purchase, by what was moved less what came back: none where
 * nothing is to be moved; over when nothing is open, and then `closed_short` where something was given up, never full.
 * Source: rules R-631 and R-1212, better than quirk Q-632; why it is net: decision 0039.
 */
export function progressOf(lines: readonly LineProgress[]): Progress | null {
  if (lines.length === 0) return null;
  const isOpen = lines.some((line) => openOf(line) !== nothing);
  if (!isOpen) return lines.every((line) => isZero(exact(line.givenUp))) ? "full" : "closed_short";
  if (isAnythingMoved(lines)) return "partial";
  return lines.some((line) => !isZero(exact(line.returned))) ? "returned" : "pending";
}

/** An amount, or nothing where it goes against the direction of another. */
function sameSign(direction: Exact, amount: Exact): Exact {
  return sign(direction) < 0 ? smaller(amount, zero) : greater(amount, zero);
}
