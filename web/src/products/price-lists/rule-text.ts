import { exact, isZero, negate, sign, toText, type Decimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import type { Said } from "../../platform/words.ts";
import type { PriceRule } from "../queries.ts";
import type { ruleWords } from "./price-list-labels.ts";

type Words = Said<typeof ruleWords>;
type Told = Pick<
  PriceRule,
  | "product"
  | "family"
  | "category"
  | "baseList"
  | "minQuantity"
  | "startsOn"
  | "endsOn"
  | "making"
  | "price"
  | "discount"
  | "base"
  | "roundTo"
  | "surcharge"
  | "minMargin"
  | "maxMargin"
>;

/** A rule in words: for what, when, and how its price is made. */
export type RuleText<Rule extends Told = Told> = {
  targetOf: (rule: Rule) => string;
  whenOf: (rule: Rule) => string;
  priceOf: (rule: Rule) => string;
};

export function ruleText(t: Words, f: Format): RuleText {
  return {
    targetOf: ({ product, family, category }) =>
      product?.name ?? (family ? t.anyVariant(family.name) : (category?.name ?? t.everything)),
    whenOf: (rule) => [quantityOf(rule, t, f), daysOf(rule, t, f)].filter(Boolean).join(", "),
    priceOf: (rule) => (rule.making === "fixed" ? f.priceMoney(rule.price ?? zero) : madeOf(rule, t, f)),
  };
}

const zero = "0" as Decimal; // canonical

function quantityOf({ minQuantity }: Told, t: Words, f: Format): string {
  return isZero(exact(minQuantity)) ? "" : t.from(f.quantity(minQuantity));
}

function daysOf({ startsOn, endsOn }: Told, t: Words, f: Format): string {
  if (startsOn && endsOn) return t.between(f.date(startsOn), f.date(endsOn));
  if (startsOn) return t.since(f.date(startsOn));
  return endsOn ? t.until(f.date(endsOn)) : "";
}

function madeOf(rule: Told, t: Words, f: Format): string {
  const { roundTo, surcharge, minMargin, maxMargin } = rule;
  const parts = [
    shareOf(rule, t, f),
    roundTo && t.rounded(f.price(roundTo)),
    surcharge && !isZero(exact(surcharge)) && t.plus(f.priceMoney(surcharge)),
    minMargin && t.atLeast(f.priceMoney(minMargin)),
    maxMargin && t.atMost(f.priceMoney(maxMargin)),
  ];
  return parts.filter(Boolean).join(", ");
}

function shareOf({ discount, base, baseList }: Told, t: Words, f: Format): string {
  if (base === "cost" && discount === null) return t.onCost;
  const start = base === "cost" ? t.ofCost : (baseList?.name ?? t.ofProduct);
  const share = exact(discount ?? zero);
  if (isZero(share)) return t.as(start);
  return sign(share) > 0
    ? t.lessThan(f.percent(toText(share)), start)
    : t.moreThan(f.percent(toText(negate(share))), start);
}
