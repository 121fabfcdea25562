import type { CalendarDate, Moment } from "../../dates.ts";
import { compare, exact, isZero, nothing } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import type { PriceBase, PriceMaking, PriceRule, PriceScope } from "../prices/price-rules.ts";
import type { KeptRule, RuleFacts } from "./price-list-records.ts";

/**
 * A rule with what its making has and without what it has not: a fixed price starts from nothing, only a formula has steps,
 * surcharges and margins, and a share of the list price is none unless something else was said.
 */
export function wholeRule(given: GivenFacts): RuleFacts {
  const {
    productId = null,
    familyId = null,
    categoryId = null,
    startsOn = null,
    endsOn = null,
    making,
    price = null,
  } = given;
  const target = { productId, familyId, categoryId, minQuantity: given.minQuantity ?? nothing, startsOn, endsOn };
  if (making === "fixed") return { ...target, making, price, ...noShare, ...noFormula };
  const base = given.base ?? (given.baseListId ? "list" : "list_price");
  const baseListId = base === "list" ? (given.baseListId ?? null) : null;
  const share = { ...target, making, price: null, discount: given.discount ?? nothing, base, baseListId };
  if (making === "percentage") return { ...share, ...noFormula };
  const { roundTo = null, minMargin = null, maxMargin = null } = given;
  return { ...share, roundTo, surcharge: given.surcharge ?? nothing, minMargin, maxMargin };
}

type GivenFacts = Pick<RuleFacts, "making"> & { [Fact in keyof RuleFacts]?: RuleFacts[Fact] | undefined };

const noShare = { discount: null, base: null, baseListId: null };
const noFormula = { roundTo: null, surcharge: null, minMargin: null, maxMargin: null };

const targets = ["productId", "familyId", "categoryId"] as const;

/** What is wrong with a whole rule, or null: what it lacks, what contradicts itself. Source: rule R-808. */
export function obstacleToRule(facts: RuleFacts): Obstacle | null {
  const [, second] = targets.filter((target) => facts[target] !== null);
  if (second) return obstacle("invalid", "price_rule.two_targets", { path: second });
  if (facts.making === "fixed" && facts.price === null)
    return obstacle("invalid", "price_rule.price_missing", { path: "price" });
  if (facts.base === "list" && facts.baseListId === null)
    return obstacle("invalid", "price_rule.list_missing", { path: "baseListId" });
  if (facts.roundTo !== null && isZero(exact(facts.roundTo)))
    return obstacle("invalid", "price_rule.step_not_positive", { path: "roundTo" });
  if (facts.startsOn && facts.endsOn && facts.endsOn < facts.startsOn)
    return obstacle("invalid", "price_rule.ends_before_start", { path: "endsOn" });
  const { minMargin, maxMargin } = facts;
  if (minMargin !== null && maxMargin !== null && compare(exact(minMargin), exact(maxMargin)) > 0)
    return obstacle("invalid", "price_rule.margins_reversed", { path: "maxMargin" });
  return null;
}

/** The days of a document and of rules as moments: all that counts is which day comes first. */
export const momentOf = (day: CalendarDate): Moment => `${day}T12:00:00Z` as Moment; // an ISO moment
const beginOf = (day: CalendarDate): Moment => `${day}T00:00:00Z` as Moment; // as above
const endOf = (day: CalendarDate): Moment => `${day}T23:59:59Z` as Moment; // as above

/** A rule as the engine takes it. */
export function engineRule(kept: KeptRule): PriceRule {
  return {
    id: kept.id,
    scope: scopeOf(kept),
    minQuantity: kept.minQuantity,
    from: kept.startsOn && beginOf(kept.startsOn),
    until: kept.endsOn && endOf(kept.endsOn),
    making: makingOf(kept),
  };
}

function scopeOf({ productId, familyId, categoryId }: KeptRule): PriceScope {
  if (productId !== null) return { level: "product", product: productId };
  if (familyId !== null) return { level: "family", family: familyId };
  return categoryId === null ? { level: "everything" } : { level: "category", category: categoryId };
}

function makingOf(kept: KeptRule): PriceMaking {
  if (kept.making === "fixed") return { kind: "fixed", price: kept.price ?? nothing };
  const [base, discount] = [baseOf(kept), kept.discount ?? nothing];
  if (kept.making === "percentage") return { kind: "percentage", base, percent: discount };
  const { roundTo, surcharge, minMargin, maxMargin } = kept;
  return { kind: "formula", base, discount, roundTo, surcharge: surcharge ?? nothing, minMargin, maxMargin };
}

function baseOf({ base, baseListId }: KeptRule): PriceBase {
  if (base === "list" && baseListId !== null) return { from: "list", list: baseListId };
  return { from: base === "cost" ? "cost" : "list_price" };
}
