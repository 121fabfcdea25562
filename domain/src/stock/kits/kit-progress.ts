import { add, compare, type Decimal, exact, nothing, smaller, subtract, toText, zero } from "../../decimal.ts";
import { type LineProgress, openOf } from "../progress.ts";
import { magnitude } from "../quantities.ts";
import { partsFor, wholeKits } from "./whole-kits.ts";

/** What of a kit's part was moved less what came back, what came back, and what is on its way; with the sign of what was ordered. */
export type KitMoves = { perKit: Decimal; moved: Decimal; returned: Decimal; onItsWay: Decimal };

/** A line of kits as one of its parts sees it: so much of the part is ordered and given up, so much was moved. */
export const partsProgress = (kits: LineProgress, { perKit, moved, returned }: KitMoves): LineProgress => ({
  ordered: partsFor(kits.ordered, perKit),
  moved,
  returned,
  givenUp: partsFor(kits.givenUp, perKit),
});

/** A part of which so much (without a sign) was given up just now. */
export type GivenUpPart = KitMoves & { givenUp: Decimal };

/** How many kits (without a sign) will not be made any more, now that something of their parts was given up. */
export function lostKits(parts: readonly GivenUpPart[]): Decimal {
  const left = kitsOf(parts.map((part) => ({ ...part, givenUp: nothing })));
  return toText(subtract(kitsOf(parts), left));
}

/** How many kits the parts make that are moved, on their way or were given up just now. */
function kitsOf(parts: readonly GivenUpPart[]) {
  const kits = parts.map(({ perKit, moved, onItsWay, givenUp }) => {
    const reached = exact(magnitude(toText(add(exact(moved), exact(onItsWay)))));
    return exact(wholeKits(toText(add(reached, exact(givenUp))), perKit));
  });
  return kits.length === 0 ? zero : kits.reduce(smaller);
}

/**
 * How much of a part (without a sign) is to be on its way where more of it is than kits are still open: a part of a kit that was given up waits
 * for nothing. Null where it may stay as it is.
 */
export function tooMuchOnItsWay(part: LineProgress, onItsWay: Decimal): Decimal | null {
  const [open, asked] = [magnitude(openOf(part)), magnitude(onItsWay)];
  return compare(exact(asked), exact(open)) > 0 ? open : null;
}
