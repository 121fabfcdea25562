import { add, canonical, type Decimal, divide, exact, isZero, multiply, subtract, toText } from "../../decimal.ts";
import { amountText } from "../../money.ts";
import type { SummedDocuments } from "./dimensions.ts";
import type { Measured } from "./records.ts";

/** The sums of a group as they are added: money without its last zeros, seconds for days. */
export type SummedGroup = {
  documents: number;
  confirmed: number;
  confirmedUntaxed: Decimal;
  lines: number;
  untaxed: Decimal;
  total: Decimal;
  discount: Decimal;
  margin: Decimal | null;
  spent: Decimal | null;
  ordered: Decimal | null;
  delivered: Decimal | null;
  givenUp: Decimal | null;
  unitName: string | null;
  seconds: Decimal | null;
};

type Rules = { currencyDecimals: number; priceDecimals: number; summed: SummedDocuments };

const hundred = exact(100);
const secondsOfDay = "86400" as Decimal; // canonical

/** What is told of a group by its sums: shares in per cent and prices of what was added, days with one decimal. */
export function measuredOf(sums: SummedGroup, { currencyDecimals, priceDecimals, summed }: Rules): Measured {
  const money = (value: Decimal) => amountText(value, currencyDecimals);
  const [areOrders, areMade] = [summed === "orders", summed === "made"];
  const { untaxed, discount, margin, spent, ordered, delivered, givenUp } = sums;
  return {
    documents: sums.documents,
    confirmed: areMade ? sums.confirmed : null,
    confirmedUntaxed: areMade ? money(sums.confirmedUntaxed) : null,
    conversionPercent: areMade ? shareIn(whole(sums.confirmed), whole(sums.documents)) : null,
    lines: sums.lines,
    untaxed: money(untaxed),
    total: money(sums.total),
    margin: margin && money(margin),
    marginPercent: margin && spent && shareIn(margin, toText(add(exact(margin), exact(spent)))),
    discount: money(discount),
    discountPercent: shareIn(discount, toText(add(exact(untaxed), exact(discount)))),
    ordered,
    delivered: areOrders && ordered ? delivered : null,
    toDeliver:
      areOrders && ordered && delivered && givenUp
        ? toText(subtract(subtract(exact(ordered), exact(delivered)), exact(givenUp)))
        : null,
    unitName: ordered && sums.unitName,
    averagePrice: ordered && !isZero(exact(ordered)) ? quotient(untaxed, ordered, priceDecimals) : null,
    daysToConfirm: sums.seconds && quotient(sums.seconds, secondsOfDay, 1),
  };
}

/** A part of a whole in per cent with two decimals; none of nothing. */
function shareIn(part: Decimal, whole: Decimal): Decimal | null {
  return isZero(exact(whole)) ? null : canonical(toText(divide(multiply(exact(part), hundred), exact(whole)), 2));
}

const whole = (count: number): Decimal => toText(exact(count));

const quotient = (a: Decimal, b: Decimal, decimals: number): Decimal =>
  canonical(toText(divide(exact(a), exact(b)), decimals));
