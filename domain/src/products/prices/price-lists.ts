import { type CalendarDate, type Moment, momentTime } from "../../dates.ts";
import { type Decimal, divide, exact, type Exact, isZero, parseQuantity, zero } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import { readable } from "../../explained-rounding.ts";
import { convertAmount } from "./exchange-rates.ts";
import { listIn, type PreparedList, type PriceBook } from "./price-book.ts";
import { makePrice, type PriceStep } from "./price-formula.ts";
import { chooseRule, explainChoice, type PassedOver, type RuleQuestion } from "./price-rule-choice.ts";
import { baseListOf, type PreparedRule } from "./price-rules.ts";
import type { PreparedProduct } from "./priced-product.ts";
import { convertPrice, convertQuantity, type PreparedUnit, type QuantityRounding } from "../units.ts";

/**
 * What a price is asked for: a product in a quantity of the line's unit, from a list, at the moment of the order.
 * `day`: that moment's day where the company is; the exchange rates of that day count.
 */
export type PriceQuestion = {
  list: string;
  product: PreparedProduct;
  unit: PreparedUnit;
  quantity: Decimal;
  moment: Moment;
  day: CalendarDate;
  /** How the quantity is rounded in the product's unit before it is held against a minimum; "none" where not given. */
  quantityRounding?: QuantityRounding;
};

/** One list on the way to the price: its rule, what it started from and its price, per line unit in its currency. */
export type PricedStage = {
  readonly list: PreparedList;
  readonly rule: PreparedRule | null;
  readonly start: Exact;
  readonly price: Exact;
};

/** A price; `stages` begins with the list asked, then the list on which its rule is based, and so on. */
export type Price = {
  readonly price: Exact;
  readonly rule: PreparedRule | null;
  readonly stages: readonly PricedStage[];
};

/** How one list came to its price. `quantity`: in the product's unit, as the minima were compared with it. */
export type StageExplanation = {
  list: string;
  currency: string;
  quantity: Decimal;
  rule: string | null;
  passedOver: PassedOver[];
  steps: PriceStep[];
};

type Chosen = { readonly list: PreparedList; readonly rule: PreparedRule | null };

const one = exact(1);

/**
 * The price of a product by a list, per unit of the line in the list's currency: exact, not rounded. Without a fitting
 * rule (`rule` null) it is the list price. The quantity is compared in the product's unit, exactly; 0 is priced as 1;
 * between dimensions of units nothing is converted. With `explanation` each list is told, the one asked first.
 *
 * Refuses a quantity that is no bounded decimal (`decimal.invalid`), a moment that is none (`moment.invalid`), a list
 * that is not in the book (`price_list.unknown`) and, where a currency is converted, a day that is none (`date.invalid`)
 * a missing exchange rate (`rate.missing`), and a cost that is not to be seen, where a price starts from it (`price.on_hidden_cost`).
 * Source: rules, with the rounding of R-801 as an argument.
 */
export function priceProduct(book: PriceBook, question: PriceQuestion, explanation?: StageExplanation[]): Price {
  const asked = askRules(question);
  const chosen = chooseRules(book, question.list, asked);
  const stages: PricedStage[] = [];
  for (const { list, rule } of chosen.toReversed()) {
    const steps: PriceStep[] | undefined = explanation && [];
    stages.unshift(priceStage(list, rule, stages[0], { book, question, steps }));
    if (steps) explanation?.unshift(explainStage(list, rule, asked, steps));
  }
  return { price: stages[0]?.price ?? zero, rule: stages[0]?.rule ?? null, stages };
}

function askRules({ product, unit, quantity, moment, quantityRounding = "none" }: PriceQuestion): RuleQuestion {
  const written = parseQuantity(quantity, "quantity");
  const counted = isZero(written) ? one : written;
  const own =
    unit === product.unit ? counted : convertQuantity(counted, unit, product.unit, quantityRounding, "unchanged");
  return { product, quantity: own, time: momentTime(moment, "moment") };
}

/** The list asked, the list on which its rule is based, and so on; the book holds no circles. */
function chooseRules(book: PriceBook, id: string, asked: RuleQuestion): Chosen[] {
  const chosen: Chosen[] = [];
  for (let next: string | null = id; next !== null;) {
    const list = listIn(book.lists, next);
    const rule = chooseRule(list, asked);
    chosen.push({ list, rule });
    next = rule && baseListOf(rule);
  }
  return chosen;
}

type Way = { book: PriceBook; question: PriceQuestion; steps: PriceStep[] | undefined };

function priceStage(
  list: PreparedList,
  rule: PreparedRule | null,
  below: PricedStage | undefined,
  way: Way,
): PricedStage {
  const { product, unit } = way.question;
  if (rule?.making.kind === "fixed") {
    const price = makePrice(rule.making, zero, factorOf(product.unit, unit), way.steps);
    return { list, rule, start: price, price };
  }
  const start = below ? takenOver(below, list, way) : startOfProduct(list, rule, way);
  way.steps?.push({ step: "start", amount: readable(start), price: readable(start) });
  const price = rule ? makePrice(rule.making, start, factorOf(product.unit, unit), way.steps) : start;
  return { list, rule, start, price };
}

/** The price of the list below, in this list's currency. Source: rule R-803. */
function takenOver(below: PricedStage, list: PreparedList, { book, question }: Way): Exact {
  return convertAmount(below.price, below.list.currency, list.currency, question.day, book.rates);
}

/** List price with extras, or cost without them, per unit of the line in the list's currency. Source: rule R-803. */
function startOfProduct(list: PreparedList, rule: PreparedRule | null, { book, question }: Way): Exact {
  const { product, unit, day } = question;
  const fromCost = rule !== null && rule.making.kind !== "fixed" && rule.making.base.from === "cost";
  const start = fromCost ? product.cost : product.listPrice;
  if (start === null) throw new Refusal("forbidden", "price.on_hidden_cost");
  const own = convertPrice(start, product.unit, unit);
  return convertAmount(own, book.rates.companyCurrency, list.currency, day, book.rates);
}

/** Line unit / product unit; 1 between dimensions. Source: rule R-807. */
function factorOf(own: PreparedUnit, ofLine: PreparedUnit): Exact {
  return own === ofLine || own.dimension !== ofLine.dimension ? one : divide(ofLine.size, own.size);
}

function explainStage(
  list: PreparedList,
  rule: PreparedRule | null,
  asked: RuleQuestion,
  steps: PriceStep[],
): StageExplanation {
  return {
    list: list.id,
    currency: list.currency,
    quantity: readable(asked.quantity),
    rule: rule?.id ?? null,
    passedOver: explainChoice(list, asked, rule),
    steps,
  };
}
