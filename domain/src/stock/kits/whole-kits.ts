import type { CalendarDate } from "../../dates.ts";
import {
  type Decimal,
  divide,
  exact,
  greater,
  isEqual,
  multiply,
  nothing,
  one,
  roundTo,
  roundToWhole,
  sign,
  smaller,
  stepOf,
  subtract,
  toText,
  zero,
} from "../../decimal.ts";
import type { DraftAvailability, ForecastDay } from "../forecast.ts";

/** How many whole kits so much of a part makes. Sums of fractions are off where they end. */
export function wholeKits(have: Decimal, perKit: Decimal): Decimal {
  const kits = roundTo(divide(exact(have), exact(perKit)), stepOf(20));
  return toText(roundToWhole(kits, exact(one), sign(kits) < 0 ? "up" : "down"));
}

/** How much of a part so many kits take. */
export const partsFor = (kits: Decimal, perKit: Decimal): Decimal => toText(multiply(exact(kits), exact(perKit)));

/** Whether so many kits can be sold: they are not sold in pieces. */
export const isWhole = (kits: Decimal): boolean => isEqual(exact(kits), roundToWhole(exact(kits), exact(one)));

/** What a part of a draft's kit finds, and how much of it is in one kit. */
export type FoundPart = Omit<DraftAvailability, "id"> & { perKit: Decimal };

/**
 * What a draft's line finds that asks for kits: as many as the scarcest of its stored parts makes. What is missing is expected when the last
 * of the parts that are missing is; where one of them is not expected, never.
 */
export function kitAvailability(needed: Decimal, parts: readonly FoundPart[]): Omit<DraftAvailability, "id"> {
  const least = (figure: "onHand" | "free" | "forecast") => leastKits(parts.map((part) => [part[figure], part.perKit]));
  const free = least("free");
  const missing = toText(subtract(exact(needed), smaller(exact(needed), exact(free))));
  const days = parts.filter((part) => part.missing !== nothing).map((part) => part.expectedOn);
  const isExpected = missing !== nothing && !days.includes(null);
  return {
    needed,
    onHand: least("onHand"),
    free,
    forecast: least("forecast"),
    missing,
    expectedOn: isExpected ? (days.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)).at(-1) ?? null) : null,
  };
}

/** A stored part of a kit with its own forecast. */
export type ForecastPart = { perKit: Decimal; onHand: Decimal; days: readonly ForecastDay[] };

/** How many kits can be made, day by day, as its parts come and go. Only days on which that changes. */
export function kitForecast(parts: readonly ForecastPart[]): { onHand: Decimal; days: ForecastDay[] } {
  const today = leastKits(parts.map(({ onHand, perKit }) => [onHand, perKit]));
  const moving = [...new Set(parts.flatMap(({ days }) => days.map(({ on }) => on)))].toSorted();
  let before = today;
  const days = moving.flatMap((on): ForecastDay[] => {
    const onHand = leastKits(parts.map((part) => [onHandOn(part, on), part.perKit]));
    const more = subtract(exact(onHand), exact(before));
    before = onHand;
    if (sign(more) === 0) return [];
    return [
      { on, incoming: toText(greater(more, zero)), outgoing: toText(greater(subtract(zero, more), zero)), onHand },
    ];
  });
  return { onHand: today, days };
}

const onHandOn = ({ onHand, days }: ForecastPart, day: CalendarDate): Decimal =>
  days.findLast(({ on }) => on <= day)?.onHand ?? onHand;

/** What the scarcest part makes. */
function leastKits(parts: readonly (readonly [have: Decimal, perKit: Decimal])[]): Decimal {
  const kits = parts.map(([have, perKit]) => exact(wholeKits(have, perKit)));
  return kits.length === 0 ? nothing : toText(kits.reduce(smaller));
}
