import {
  add,
  type Decimal,
  exact,
  type Exact,
  greater,
  nothing,
  sign,
  smaller,
  subtract,
  sum,
  toText,
  zero,
} from "../decimal.ts";
import type { CalendarDate } from "../dates.ts";
import type { OpenLine } from "./reservations.ts";

/** Goods that are on their way in, in the product's unit. */
export type PlannedReceipt = { quantity: Decimal; scheduledOn: CalendarDate };

/** How a waiting line will be served: how much no plan covers, the day of the last receipt that it needs, and since when one of these is late. */
export type Coverage = {
  id: string;
  missing: Decimal;
  uncovered: Decimal;
  expectedOn: CalendarDate | null;
  lateSince: CalendarDate | null;
};

/**
 * Serves the lines of open deliveries in their order: from what is set aside for them, then from free stock, then from
 * the planned receipts by date. A line that nothing covers wholly has no expected day; a late receipt is expected today.
 * Source: rules R-656 and section 11.2.
 */
export function coverLines(
  free: Decimal,
  lines: readonly OpenLine[],
  receipts: readonly PlannedReceipt[],
  today: CalendarDate,
): Coverage[] {
  const sources = [
    { left: greater(exact(free), zero), day: null, lateSince: null },
    ...receipts
      .toSorted((a, b) => (a.scheduledOn < b.scheduledOn ? -1 : a.scheduledOn > b.scheduledOn ? 1 : 0))
      .map(({ quantity, scheduledOn }) => {
        const lateSince = scheduledOn < today ? scheduledOn : null;
        return { left: exact(quantity), day: later(scheduledOn, today), lateSince };
      }),
  ];
  return lines.map((line) => coverLine(line, sources));
}

type Source = { left: Exact; day: CalendarDate | null; lateSince: CalendarDate | null };

function coverLine(line: OpenLine, sources: Source[]): Coverage {
  const missing = subtract(exact(line.quantity), exact(line.reserved));
  let rest = missing;
  let day: CalendarDate | null = null;
  let lateSince: CalendarDate | null = null;
  for (const source of sources) {
    if (sign(rest) === 0) break;
    const taken = smaller(rest, source.left);
    if (sign(taken) <= 0) continue;
    source.left = subtract(source.left, taken);
    rest = subtract(rest, taken);
    day = source.day ?? day;
    lateSince ??= source.lateSince;
  }
  const expectedOn = sign(rest) > 0 ? null : day;
  return { id: line.id, missing: toText(missing), uncovered: toText(rest), expectedOn, lateSince };
}

/** A line of a draft: what it would need of a product, and by when. */
export type DraftLine = { id: string; quantity: Decimal; neededOn: CalendarDate };

/** What is known of a product: on hand, promised, and everything planned. */
export type ProductPlan = {
  onHand: Decimal;
  reserved: Decimal;
  deliveries: readonly (OpenLine & { scheduledOn: CalendarDate })[];
  receipts: readonly PlannedReceipt[];
};

/** What a draft's line can count on before anything is promised, in the product's unit. */
export type DraftAvailability = {
  id: string;
  needed: Decimal;
  onHand: Decimal;
  free: Decimal;
  forecast: Decimal;
  missing: Decimal;
  expectedOn: CalendarDate | null;
};

/**
 * What each line of a draft finds: what is on hand of its product and the forecast for its day, and what is free, less
 * what earlier lines of the same draft take; none of them is told as less than nothing. Other drafts are not counted. Where free goods do not suffice: how much is missing and when the planned
 * receipts, after all promises made so far, would cover it. Source: rules.
 */
export function draftAvailability(
  plan: ProductPlan,
  lines: readonly DraftLine[],
  today: CalendarDate,
): DraftAvailability[] {
  const free = subtract(exact(plan.onHand), exact(plan.reserved));
  const asOpen = lines.map((line) => ({ id: line.id, quantity: line.quantity, reserved: nothing }));
  const covered = coverLines(toText(free), [...plan.deliveries, ...asOpen], plan.receipts, today);
  const expected = new Map(covered.map((coverage) => [coverage.id, coverage.expectedOn]));
  let earlier = zero;
  return lines.map((line) => {
    const needed = exact(line.quantity);
    const freeForLine = greater(subtract(free, earlier), zero);
    const missing = subtract(needed, smaller(needed, freeForLine));
    const found = {
      id: line.id,
      needed: line.quantity,
      onHand: toText(greater(exact(plan.onHand), zero)),
      free: toText(freeForLine),
      forecast: toText(greater(forecastOn(plan, line.neededOn), zero)),
      missing: toText(missing),
      expectedOn: sign(missing) > 0 ? (expected.get(line.id) ?? null) : null,
    };
    earlier = add(earlier, needed);
    return found;
  });
}

/** On hand, plus what comes in and less what goes out up to and including the day. Source: rule R-1101. */
function forecastOn(plan: ProductPlan, day: CalendarDate): Exact {
  const until = (line: { scheduledOn: CalendarDate }): boolean => line.scheduledOn <= day;
  const incoming = sum(plan.receipts.filter(until).map((line) => exact(line.quantity)));
  const outgoing = sum(plan.deliveries.filter(until).map((line) => exact(line.quantity)));
  return subtract(add(exact(plan.onHand), incoming), outgoing);
}

/** The figures of the product page. Source: section 11.1. */
export function availabilityFigures(stock: {
  onHand: Decimal;
  reserved: Decimal;
  incoming: Decimal;
  outgoing: Decimal;
}) {
  const { onHand, reserved, incoming, outgoing } = stock;
  return {
    onHand,
    reserved,
    free: toText(subtract(exact(onHand), exact(reserved))),
    incoming,
    outgoing,
    forecast: toText(subtract(add(exact(onHand), exact(incoming)), exact(outgoing))),
  };
}

/** How much of what was promised nothing covers: as far as the forecast is below zero. */
export function shortageIn(forecast: Decimal): Decimal {
  return toText(greater(subtract(zero, exact(forecast)), zero));
}

/** A day on which goods of a product come or go, and what is on hand after it. */
export type ForecastDay = { on: CalendarDate; incoming: Decimal; outgoing: Decimal; onHand: Decimal };

/**
 * What will be on hand, day by day, if all that is planned happens on its day; what is late happens today. Only days on
 * which something moves. Below zero: goods that were promised and nobody has ordered. Source: rule R-1101.
 */
export function forecastDays(
  plan: Pick<ProductPlan, "onHand"> & Record<"deliveries" | "receipts", readonly PlannedReceipt[]>,
  today: CalendarDate,
): ForecastDay[] {
  const moves = [
    ...plan.receipts.map((move) => ({
      on: later(move.scheduledOn, today),
      incoming: exact(move.quantity),
      outgoing: zero,
    })),
    ...plan.deliveries.map((move) => ({
      on: later(move.scheduledOn, today),
      incoming: zero,
      outgoing: exact(move.quantity),
    })),
  ];
  const byDay = [...Map.groupBy(moves, (move) => move.on)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  let onHand = exact(plan.onHand);
  return byDay.map(([on, own]) => {
    const incoming = sum(own.map((move) => move.incoming));
    const outgoing = sum(own.map((move) => move.outgoing));
    onHand = subtract(add(onHand, incoming), outgoing);
    return { on, incoming: toText(incoming), outgoing: toText(outgoing), onHand: toText(onHand) };
  });
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
