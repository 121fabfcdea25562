import { momentTime, type Moment } from "../../dates.ts";
import { compare, type Decimal, type Exact, isZero, parseExact, sign } from "../../decimal.ts";
import { obstacle, type Obstacle, refuseIf } from "../../errors.ts";

/** What a rule is for: one product, the family of a product, a category with all below it, or everything. */
export type PriceScope =
  | { level: "product"; product: string }
  | { level: "family"; family: string }
  | { level: "category"; category: string }
  | { level: "everything" };

/** Where a price starts from: the product's list price with its extras, its cost, or the price of another list. */
export type PriceBase = { from: "list_price" } | { from: "cost" } | { from: "list"; list: string };

/**
 * How a rule makes its price. Prices, surcharge and margins are in the list's currency per unit of the product;
 * `percent` and `discount` are per cent (a negative discount is a markup). `roundTo` is a step per unit of the line,
 * null leaves the price as it is. The margins are limits over the starting price, null is none. Source: rule R-804.
 */
export type PriceMaking<Value = Decimal> =
  | { kind: "fixed"; price: Value }
  | { kind: "percentage"; base: PriceBase; percent: Value }
  | {
      kind: "formula";
      base: PriceBase;
      discount: Value;
      roundTo: Value | null;
      surcharge: Value;
      minMargin: Value | null;
      maxMargin: Value | null;
    };

/** A rule of a price list. `minQuantity` is in the product's unit, 0 is always; both moments are inside. */
export type PriceRule = {
  id: string;
  scope: PriceScope;
  minQuantity: Decimal;
  from: Moment | null;
  until: Moment | null;
  making: PriceMaking;
};

/** A rule whose numbers and moments were read once. `age`: its place among the rules of its list, oldest 0. */
export type PreparedRule = {
  readonly id: string;
  readonly scope: PriceScope;
  readonly minQuantity: Exact;
  readonly anyQuantity: boolean;
  readonly from: number;
  readonly until: number;
  readonly dated: boolean;
  readonly age: number;
  readonly making: Readonly<PriceMaking<Exact>>;
};

/**
 * Reads a rule. Refuses with the field's name what is no bounded decimal (`decimal.invalid`) or moment
 * (`moment.invalid`) and what `obstacleToPriceRule` names. Source: rules.
 */
export function preparePriceRule(rule: PriceRule, age: number, path: string): PreparedRule {
  const minQuantity = parseExact(rule.minQuantity, `${path}.minQuantity`);
  const prepared: PreparedRule = {
    id: rule.id,
    scope: rule.scope,
    minQuantity,
    anyQuantity: isZero(minQuantity),
    from: rule.from === null ? -Infinity : momentTime(rule.from, `${path}.from`),
    until: rule.until === null ? Infinity : momentTime(rule.until, `${path}.until`),
    dated: rule.from !== null || rule.until !== null,
    age,
    making: prepareMaking(rule.making, `${path}.making`),
  };
  refuseIf(obstacleToPriceRule(prepared, path));
  return prepared;
}

/**
 * What is wrong with a rule, or null: an end that is not after its start (`price_rule.ends_before_start`), a least margin
 * above the greatest (`price_rule.margins_reversed`), a rounding step that is not positive (`price_rule.step_not_positive`).
 * Source: rule R-808.
 */
export function obstacleToPriceRule({ from, until, making }: PreparedRule, path: string): Obstacle | null {
  if (until <= from) return obstacle("invalid", "price_rule.ends_before_start", { path: `${path}.until` });
  if (making.kind !== "formula") return null;
  const { minMargin, maxMargin, roundTo } = making;
  if (minMargin && maxMargin && compare(minMargin, maxMargin) > 0) {
    return obstacle("invalid", "price_rule.margins_reversed", { path: `${path}.making.maxMargin` });
  }
  if (roundTo && sign(roundTo) <= 0) {
    return obstacle("invalid", "price_rule.step_not_positive", { path: `${path}.making.roundTo` });
  }
  return null;
}

/** The other list on which a rule is based, or null. */
export function baseListOf({ making }: PreparedRule): string | null {
  return making.kind !== "fixed" && making.base.from === "list" ? making.base.list : null;
}

function prepareMaking(making: PriceMaking, path: string): PriceMaking<Exact> {
  const read = (text: Decimal, field: string): Exact => parseExact(text, `${path}.${field}`);
  const readOrNull = (text: Decimal | null, field: string) => (text === null ? null : read(text, field));
  if (making.kind === "fixed") return { kind: "fixed", price: read(making.price, "price") };
  const { kind, base } = making;
  if (kind === "percentage") return { kind, base, percent: read(making.percent, "percent") };
  return {
    kind,
    base,
    discount: read(making.discount, "discount"),
    roundTo: readOrNull(making.roundTo, "roundTo"),
    surcharge: read(making.surcharge, "surcharge"),
    minMargin: readOrNull(making.minMargin, "minMargin"),
    maxMargin: readOrNull(making.maxMargin, "maxMargin"),
  };
}
