import { type CalendarDate, parseDate } from "../dates.ts";
import {
  add,
  type Decimal,
  type Exact,
  greater,
  parseExact,
  parseQuantity,
  sign,
  subtract,
  sum,
  toText,
  zero,
} from "../decimal.ts";
import { Refusal } from "../errors.ts";
import { readable, type RoundingStep } from "../explained-rounding.ts";
import { compareAtStep, isZeroAtStep } from "../products/units.ts";
import { laterDay } from "./later-day.ts";
import { inMultiples, type UnderMinimum, upToMaximum } from "./order-multiple.ts";

/**
 * When and how much of a product to order for a place. All quantities are in the product's unit. `multiple` 0: any
 * quantity. `typedQuantity` replaces the computed one until it is ordered; null where nobody typed one.
 */
export type ReorderingRule = {
  minimum: Decimal;
  maximum: Decimal;
  multiple: Decimal;
  typedQuantity: Decimal | null;
  visibilityDays: number;
};

/** Goods that are planned to come or go on a day. */
export type PlannedMovement = { quantity: Decimal; day: CalendarDate };

/** What the place has and expects: confirmed receipts and deliveries, and what unconfirmed requests ask of vendors. */
export type Supply = {
  onHand: Decimal;
  arriving: readonly PlannedMovement[];
  leaving: readonly PlannedMovement[];
  requested: Decimal;
};

/** The days from noticing to having the goods; what does not apply is 0. */
export type LeadTime = {
  vendorDays: number;
  purchaseSecurityDays: number;
  daysToPurchase: number;
  ruleDays: number;
};

/**
 * `unitRounding`: the step of the product's unit. `underMinimum` is "round_up" where not given. `excess`: what comes out
 * where later receipts already pass the maximum: nothing to order (the product's way), or the negative rest, as the
 * reference system shows it.
 */
export type ReplenishmentQuestion = {
  rule: ReorderingRule;
  supply: Supply;
  leadTime: LeadTime;
  today: CalendarDate;
  unitRounding: Decimal;
  underMinimum?: UnderMinimum;
  excess?: "nothing" | "negative";
};

/**
 * `forecast`: at the end of the horizon with what is requested. `toMaximum`: what the button "order to the maximum"
 * orders. `unwanted`: with all that is planned, whenever it comes, the order would pass the maximum.
 */
export type Replenishment = {
  horizonDays: number;
  horizon: CalendarDate;
  forecast: Decimal;
  toOrder: Decimal;
  toMaximum: Decimal;
  unwanted: boolean;
};

/** How the quantity came about. `forecastLater`: at the end of the visibility days; `needed`: before multiples. */
export type ReplenishmentExplanation = {
  reason: "enough" | "below_minimum" | "typed";
  forecastLater: Decimal | null;
  needed: Decimal | null;
  roundings: RoundingStep[];
};

type Known = {
  readonly minimum: Exact;
  readonly maximum: Exact;
  readonly multiple: Exact;
  readonly step: Exact;
  readonly forecast: Exact;
  readonly later: Exact;
  readonly everything: Exact;
};

/**
 * What to order of a product. Nothing unless the forecast at the end of the lead time is below the minimum (compared at
 * the unit's step); then up to the greater of minimum and maximum, counted with the needs of the visibility days, in
 * whole multiples. A typed quantity replaces it. With `explanation` the way is written into it.
 * Refuses with the field's name what is no bounded decimal (`decimal.invalid`), a negative multiple or typed quantity or
 * a unit step that is not positive (`replenishment.invalid`), invalid days (`date.invalid`, `days.invalid`).
 * Source: rules R-1121, R-1122, R-1124 and section 11.3, with Q-1123 as an argument.
 */
export function replenishment(question: ReplenishmentQuestion, explanation?: ReplenishmentExplanation): Replenishment {
  const { horizonDays, horizon } = replenishmentHorizon(question.today, question.leadTime);
  const known = readQuestion(question, horizon);
  const typed = typedQuantity(question.rule);
  const toOrder = typed ?? computedQuantity(known, question, explanation);
  if (explanation && typed) explanation.reason = "typed";
  return {
    horizonDays,
    horizon,
    forecast: toText(known.forecast),
    toOrder: toText(toOrder),
    toMaximum: toText(upToMaximum(known.maximum, known.forecast, known.multiple)),
    unwanted: isUnwanted(toOrder, known),
  };
}

/** The last day that counts: today and the whole lead time. Refuses invalid days. Source: rule R-1121. */
export function replenishmentHorizon(today: CalendarDate, { vendorDays, ...rest }: LeadTime) {
  const horizonDays = vendorDays + rest.purchaseSecurityDays + rest.daysToPurchase + rest.ruleDays;
  return { horizonDays, horizon: laterDay(today, horizonDays, "leadTime") };
}

/**
 * On hand and all that comes and goes until the end of that day; null for everything that is planned. Refuses what is no
 * bounded decimal (`decimal.invalid`) or no day (`date.invalid`). Source: rule R-1121.
 */
export function forecastUntil({ onHand, arriving, leaving }: Supply, day: CalendarDate | null): Exact {
  const total = (movements: readonly PlannedMovement[], path: string) => {
    const counted = movements.filter((movement) => day === null || parseDate(movement.day, path) <= day);
    return sum(counted.map(({ quantity }) => parseQuantity(quantity, path)));
  };
  return subtract(
    add(parseQuantity(onHand, "supply.onHand"), total(arriving, "supply.arriving")),
    total(leaving, "supply.leaving"),
  );
}

/** An explanation to be filled by `replenishment`. */
export function emptyReplenishmentExplanation(): ReplenishmentExplanation {
  return { reason: "enough", forecastLater: null, needed: null, roundings: [] };
}

function computedQuantity(
  known: Known,
  question: ReplenishmentQuestion,
  explanation?: ReplenishmentExplanation,
): Exact {
  const { minimum, maximum, forecast, later, step } = known;
  if (compareAtStep(forecast, minimum, step) >= 0) return zero;
  const needed = subtract(greater(minimum, maximum), later);
  if (explanation) {
    Object.assign(explanation, { reason: "below_minimum", forecastLater: readable(later), needed: readable(needed) });
  }
  const underMinimum = question.underMinimum ?? "round_up";
  const quantity = inMultiples({ ...known, needed, forecast: later, underMinimum }, explanation?.roundings);
  return question.excess === "negative" ? quantity : greater(quantity, zero);
}

function isUnwanted(toOrder: Exact, { everything, maximum, step }: Known): boolean {
  return !isZeroAtStep(toOrder, step) && compareAtStep(add(everything, toOrder), maximum, step) > 0;
}

function readQuestion({ rule, supply, unitRounding }: ReplenishmentQuestion, horizon: CalendarDate): Known {
  const requested = parseQuantity(supply.requested, "supply.requested");
  const laterHorizon = laterDay(horizon, rule.visibilityDays, "rule.visibilityDays");
  return {
    minimum: parseExact(rule.minimum, "rule.minimum"),
    maximum: parseExact(rule.maximum, "rule.maximum"),
    multiple: refuseUnless((value) => sign(value) >= 0, rule.multiple, "rule.multiple"),
    step: refuseUnless((value) => sign(value) > 0, unitRounding, "unitRounding"),
    forecast: add(forecastUntil(supply, horizon), requested),
    later: add(forecastUntil(supply, laterHorizon), requested),
    everything: add(forecastUntil(supply, null), requested),
  };
}

function typedQuantity({ typedQuantity }: ReorderingRule): Exact | null {
  if (typedQuantity === null) return null;
  return refuseUnless((value) => sign(value) >= 0, typedQuantity, "rule.typedQuantity");
}

function refuseUnless(isRight: (value: Exact) => boolean, text: Decimal, path: string): Exact {
  const value = parseExact(text, path);
  if (!isRight(value)) throw new Refusal("invalid", "replenishment.invalid", { path });
  return value;
}
