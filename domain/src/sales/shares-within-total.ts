import { absolute, add, type Exact, isEqual, isZero, sign, smaller, subtract, sum, zero } from "../decimal.ts";
import type { Share } from "./instalment-shares.ts";

/** A share, and the place of its line among the terms' lines. */
export type PlacedShare = Share & { place: number };

/**
 * Where a fixed amount or a rounding takes more than there is: no share is above what is left of the total, nor of the
 * other sign, the last takes what is left, and shares of nothing are left out (of a total of nothing one stays). The
 * company's amounts follow, and still add up to the company's total. Differs from rule R-903 on purpose.
 */
export function sharesWithinTotal(shares: readonly Share[], total: Exact, companyTotal: Exact): PlacedShare[] {
  let left = total;
  let companyLeft = companyTotal;
  const cut = shares.map((share, place) => {
    const isLast = place === shares.length - 1;
    const amount = isLast ? left : within(share.amount, left);
    const companyAmount = isLast ? companyLeft : within(share.companyAmount, companyLeft);
    left = subtract(left, amount);
    companyLeft = subtract(companyLeft, companyAmount);
    return { ...share, place, amount, companyAmount, remainder: remainderOf(share, amount, isLast) };
  });
  const due = cut.filter(({ amount }) => !isZero(amount));
  return withRest(due.length > 0 ? due : cut.slice(-1), companyTotal);
}

function within(amount: Exact, left: Exact): Exact {
  if (sign(amount) !== sign(left)) return zero;
  return isEqual(smaller(absolute(amount), absolute(left)), absolute(amount)) ? amount : left;
}

function remainderOf(share: Share, amount: Exact, isLast: boolean): Exact | null {
  const own = add(add(share.exactly, share.rounding), share.cashRounding);
  return isLast || !isEqual(amount, own) ? subtract(amount, own) : null;
}

/** What the shares that were left out had of the company's total goes to the last one. */
function withRest(shares: PlacedShare[], companyTotal: Exact): PlacedShare[] {
  const last = shares.at(-1);
  if (!last) return [];
  const others = shares.slice(0, -1);
  const companyAmount = subtract(companyTotal, sum(others.map((share) => share.companyAmount)));
  return [...others, { ...last, companyAmount }];
}
