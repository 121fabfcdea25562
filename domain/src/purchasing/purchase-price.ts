import type { CalendarDate } from "../dates.ts";
import { type Decimal, type Exact, exact, isZero, parseExact, smaller, stepOf, toText } from "../decimal.ts";
import { roundExplained, type RoundingStep } from "../explained-rounding.ts";
import { convertAmount } from "../products/prices/exchange-rates.ts";
import { convertPrice, type PreparedUnit } from "../products/units.ts";
import { laterDay } from "./later-day.ts";
import {
  chooseVendorLine,
  emptyVendorExplanation,
  type VendorExplanation,
  type VendorSearch,
} from "./vendor-choice.ts";
import { isForProduct } from "./vendor-line-order.ts";
import { prepareVendorLines, type VendorLine } from "./vendor-lines.ts";

/**
 * A line of a purchase order that wants its price. `search`: as in `vendor-choice.ts`, with the order's vendor and day
 * and the line's quantity. `cost` is per `productUnit` in the company's currency. `typedPrice`: what the line already
 * says, or null; it must be per the line's present unit. `priceDecimals`: the workspace's precision of prices; with 2,
 * 6.20 per kg is kept as 0.01 per g (Q-1214), so small units want more.
 */
export type PurchaseQuestion = {
  search: VendorSearch & {
    vendor: { id: string; parent: string | null };
    quantity: { amount: Decimal; unit: PreparedUnit };
  };
  cost: Decimal;
  productUnit: PreparedUnit;
  currency: string;
  currencyDecimals: number;
  priceDecimals: number;
  typedPrice: Decimal | null;
};

/** Unit price in the order's currency per line unit, discount in per cent, day of arrival, and where it comes from. */
export type PurchasePrice = {
  priceUnit: Decimal;
  discount: Decimal;
  arrival: CalendarDate;
  from: { kind: "vendor_line"; line: string } | { kind: "cost" } | { kind: "typed" };
};

export type PurchaseExplanation = { vendor: VendorExplanation; roundings: RoundingStep[] };

/** An explanation to be filled by `purchasePrice`. */
export function emptyPurchaseExplanation(): PurchaseExplanation {
  return { vendor: emptyVendorExplanation(), roundings: [] };
}

/**
 * The price of a purchase line. By the vendor's line: its price in the order's currency, rounded half up to the finer
 * of currency and price precision, then converted to the line's unit; its discount; arrival after its delay. Without
 * such a line: the cost, converted alike, no discount, arrival on the day of the order; but a typed price stays where
 * the vendor has no line at all for the product. Stored with the price precision, half up.
 * Refuses like `chooseVendorLine`. Source: rule R-1213, with Q-1214 as an argument.
 */
export function purchasePrice(question: PurchaseQuestion, explanation?: PurchaseExplanation): PurchasePrice {
  const { search, typedPrice } = question;
  const line = chooseVendorLine(search, explanation?.vendor);
  if (line) return priceByVendorLine(line, question, explanation?.roundings);
  const price = typedPrice !== null && !hasLines(question) ? parseExact(typedPrice, "typedPrice") : null;
  const isKept = price !== null && !isZero(price);
  return {
    priceUnit: stored(isKept ? price : priceByCost(question, explanation?.roundings), question, explanation?.roundings),
    discount: toText(exact(0)),
    arrival: search.day,
    from: { kind: isKept ? "typed" : "cost" },
  };
}

/**
 * The quantity that a product is first bought in from a vendor, per purchase unit: the vendor's smallest minimum, 1
 * where it has none. Source: rule R-1215.
 */
export function suggestedQuantity(lines: readonly VendorLine[], vendor: string, product: string): Decimal {
  const [first, ...rest] = prepareVendorLines(lines)
    .filter(({ line }) => line.vendor === vendor && isForProduct(line.product, product))
    .map(({ minQuantity }) => minQuantity);
  const least = first && rest.reduce(smaller, first);
  return toText(!least || isZero(least) ? exact(1) : least);
}

function priceByVendorLine(line: VendorLine, question: PurchaseQuestion, roundings?: RoundingStep[]): PurchasePrice {
  const { search, currency } = question;
  const price = parseExact(line.price, "price");
  const inOrderCurrency = convertAmount(price, line.currency, currency, search.day, search.rates);
  const rounded = roundExplained("vendor_price", inOrderCurrency, finerStep(question), "half_up", roundings);
  return {
    priceUnit: stored(convertPrice(rounded, search.purchaseUnit, search.quantity.unit), question, roundings),
    discount: toText(parseExact(line.discount, "discount")),
    arrival: laterDay(search.day, line.delayDays, "delayDays"),
    from: { kind: "vendor_line", line: line.id },
  };
}

function priceByCost(
  { cost, productUnit, search, currency, ...rest }: PurchaseQuestion,
  roundings?: RoundingStep[],
): Exact {
  const perLineUnit = convertPrice(parseExact(cost, "cost"), productUnit, search.quantity.unit);
  const converted = convertAmount(perLineUnit, search.rates.companyCurrency, currency, search.day, search.rates);
  return roundExplained("cost", converted, finerStep(rest), "half_up", roundings);
}

function hasLines({ search: { lines, vendor } }: PurchaseQuestion): boolean {
  return lines.some((line) => line.vendor === vendor.id);
}

type Precision = Pick<PurchaseQuestion, "currencyDecimals" | "priceDecimals">;

const finerStep = ({ currencyDecimals, priceDecimals }: Precision): Exact =>
  stepOf(Math.max(currencyDecimals, priceDecimals));

function stored(price: Exact, { priceDecimals }: Precision, roundings?: RoundingStep[]): Decimal {
  return toText(roundExplained("price", price, stepOf(priceDecimals), "half_up", roundings));
}
