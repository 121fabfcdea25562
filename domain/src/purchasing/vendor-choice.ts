import { type CalendarDate, parseDate } from "../dates.ts";
import { compare, type Decimal, type Exact, parseQuantity, stepOf } from "../decimal.ts";
import { Refusal } from "../errors.ts";
import { readable } from "../explained-rounding.ts";
import type { PreparedRates } from "../products/prices/exchange-rates.ts";
import { compareAtStep, convertQuantity, type PreparedUnit, type QuantityRounding } from "../products/units.ts";
import {
  candidatesInOrder,
  type Election,
  isForProduct,
  type PriceComparison,
  realPrice,
} from "./vendor-line-order.ts";
import { type PreparedVendorLine, prepareVendorLines, type VendorLine } from "./vendor-lines.ts";

/**
 * For what a vendor is sought. `lines`: the product's, oldest first. `quantity` with its unit; null takes any minimum as
 * reached. `vendor`: the one asked, with the company it belongs to; null is any. `day`: of the order, for dates and
 * rates. `election` is "real" where not given. A quantity is held against a minimum exactly; `roundedQuantity` is for those
 * who round it in the purchase unit first and compare so many decimals of it.
 */
export type VendorSearch = {
  lines: readonly VendorLine[];
  product: string;
  purchaseUnit: PreparedUnit;
  quantity: { amount: Decimal; unit: PreparedUnit } | null;
  vendor: { id: string; parent: string | null } | null;
  day: CalendarDate;
  rates: PreparedRates;
  roundedQuantity?: { method: QuantityRounding; decimals: number };
  election?: Election;
};

/** Why a line was passed over. "not_elected": another vendor came first; "dearer": the vendor has a better line. */
export type PassedOverVendorLine = {
  line: string;
  reason:
    | "vendor_archived"
    | "for_another_variant"
    | "not_yet"
    | "ended"
    | "of_another_vendor"
    | "below_minimum"
    | "not_elected"
    | "dearer";
};

/**
 * How the vendor was found: the quantity in the purchase unit, the fitting lines in the order of trial, the vendor whom
 * the first of them elected, what this vendor's fitting lines really cost, and the lines passed over with the reason.
 */
export type VendorExplanation = {
  quantity: Decimal | null;
  order: string[];
  elected: string | null;
  prices: { line: string; price: Decimal; currency: string }[];
  passedOver: PassedOverVendorLine[];
};

/** An explanation to be filled by `chooseVendorLine`. */
export function emptyVendorExplanation(): VendorExplanation {
  return { quantity: null, order: [], elected: null, prices: [], passedOver: [] };
}

type Question = {
  readonly search: VendorSearch;
  readonly comparison: PriceComparison;
  readonly quantity: Exact | null;
};

/**
 * The vendor line to buy by, or null: the first line whose dates hold the day, whose vendor is the one asked (or its
 * company) and whose minimum is reached elects the vendor; of that vendor's fitting lines the one with the least
 * discounted price in the company's currency counts, then sequence, then age. With `explanation` the way is written
 * into it. Refuses what `prepareVendorLines` refuses, a quantity that is no bounded decimal (`decimal.invalid`) or of
 * another dimension (`unit.other_category`), a day that is none (`date.invalid`), and a missing rate that is needed
 * (`rate.missing`).
 * Source: rules R-1201 to R-1203, with Q-1204 and the rounding of R-1202 as arguments.
 */
export function chooseVendorLine(search: VendorSearch, explanation?: VendorExplanation): VendorLine | null {
  const question = askLines(search);
  const lines = prepareVendorLines(search.lines);
  const open = lines.filter((line) => whyUnfit(line, question) === null);
  const fitting = candidatesInOrder(open, search.product, question.comparison, search.election ?? "real");
  const ofElected = fitting.filter(({ line }) => line.vendor === fitting[0]?.line.vendor);
  const offers = comparableOffers(ofElected, question.comparison);
  const best = offers.toSorted(byPrice)[0]?.of;
  if (explanation) Object.assign(explanation, explain(lines, fitting, offers, best, question));
  return best?.line ?? null;
}

/**
 * Every line that can concern the product, in the order of trial, whatever its dates and minimum. The first is the
 * usual vendor's. Refuses like `chooseVendorLine`. Source: rules R-1201 and R-1206.
 */
export function vendorLinesInOrder(search: Omit<VendorSearch, "quantity" | "vendor" | "purchaseUnit">): VendorLine[] {
  const comparison = { rates: search.rates, day: search.day };
  const lines = prepareVendorLines(search.lines);
  return candidatesInOrder(lines, search.product, comparison, search.election ?? "real").map(({ line }) => line);
}

/**
 * The vendor line for goods that are needed: the one preferred; else the choice for the needed quantity on the later of
 * the planned day and today; else the first line in the order of trial without any test. Without any it is refused
 * (`vendor_line.missing`). Source: rule R-1205.
 */
export function vendorLineForNeed(
  search: Omit<VendorSearch, "day">,
  need: { preferred: string | null; planned: CalendarDate; today: CalendarDate },
): VendorLine {
  const day = need.planned > need.today ? need.planned : need.today;
  const found =
    search.lines.find(({ id }) => id === need.preferred) ??
    chooseVendorLine({ ...search, day }) ??
    vendorLinesInOrder({ ...search, day })[0];
  if (!found) throw new Refusal("conflict", "vendor_line.missing", { product: search.product });
  return found;
}

function askLines(search: VendorSearch): Question {
  const { quantity, purchaseUnit, roundedQuantity } = search;
  parseDate(search.day, "day");
  const comparison = { rates: search.rates, day: search.day };
  if (!quantity) return { search, comparison, quantity: null };
  const amount = parseQuantity(quantity.amount, "quantity.amount");
  const method = roundedQuantity?.method ?? "none";
  const converted =
    quantity.unit === purchaseUnit ? amount : convertQuantity(amount, quantity.unit, purchaseUnit, method);
  return { search, comparison, quantity: converted };
}

function whyUnfit(
  { line, minQuantity }: PreparedVendorLine,
  { search: { day, vendor, roundedQuantity }, quantity }: Question,
): "not_yet" | "ended" | "of_another_vendor" | "below_minimum" | null {
  if (line.from !== null && line.from > day) return "not_yet";
  if (line.until !== null && line.until < day) return "ended";
  if (vendor && line.vendor !== vendor.id && line.vendor !== vendor.parent) return "of_another_vendor";
  return quantity && isLess(quantity, minQuantity, roundedQuantity?.decimals) ? "below_minimum" : null;
}

const isLess = (quantity: Exact, minimum: Exact, decimals: number | undefined): boolean =>
  (decimals === undefined ? compare(quantity, minimum) : compareAtStep(quantity, minimum, stepOf(decimals))) < 0;

type Offer = { readonly of: PreparedVendorLine; readonly price: Exact; readonly currency: string };

/** Discounted prices in one currency: their own where they share it, so that no rate is needed, else the company's. */
function comparableOffers(lines: readonly PreparedVendorLine[], comparison: PriceComparison): Offer[] {
  const { companyCurrency } = comparison.rates;
  const isShared = lines.every(({ line }) => line.currency === lines[0]?.line.currency);
  return lines.map((of) =>
    isShared
      ? { of, price: of.discounted, currency: of.line.currency }
      : { of, price: realPrice(of, comparison), currency: companyCurrency },
  );
}

function byPrice(a: Offer, b: Offer): number {
  return compare(a.price, b.price) || a.of.line.sequence - b.of.line.sequence || a.of.age - b.of.age;
}

function explain(
  lines: readonly PreparedVendorLine[],
  fitting: readonly PreparedVendorLine[],
  offers: readonly Offer[],
  best: PreparedVendorLine | undefined,
  question: Question,
): VendorExplanation {
  const others = lines.filter((line) => line !== best);
  return {
    quantity: question.quantity && readable(question.quantity),
    order: fitting.map(({ line }) => line.id),
    elected: best?.line.vendor ?? null,
    prices: offers.map(({ of, price, currency }) => ({ line: of.line.id, price: readable(price), currency })),
    passedOver: others.map((one) => ({ line: one.line.id, reason: whyNot(one, offers, question) })),
  };
}

function whyNot(one: PreparedVendorLine, offers: readonly Offer[], question: Question): PassedOverVendorLine["reason"] {
  if (one.line.vendorArchived) return "vendor_archived";
  if (!isForProduct(one.line.product, question.search.product)) return "for_another_variant";
  return whyUnfit(one, question) ?? (offers.some(({ of }) => of === one) ? "dearer" : "not_elected");
}
