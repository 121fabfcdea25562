import { Refusal } from "../../errors.ts";
import { type Categories, prepareCategories, type PreparedCategories } from "../categories.ts";
import { type ExchangeRates, type MissingRate, type PreparedRates, prepareRates } from "./exchange-rates.ts";
import { inOrderOfTrial, type RuleTies } from "./price-rule-order.ts";
import { baseListOf, type PreparedRule, preparePriceRule, type PriceRule, type PriceScope } from "./price-rules.ts";

/** A price list. Its rules stand in the order in which they were made, oldest first. */
export type PriceList = { id: string; currency: string; rules: readonly PriceRule[] };

/** All that prices depend on besides the product and the line. The categories are needed where a rule names one. */
export type PriceBookInput = { lists: readonly PriceList[]; categories: Categories; rates: ExchangeRates };

/** Where the product goes its own way; the other values are the reference system's quirks. */
export type PriceBookOptions = { ties?: RuleTies; missingRate?: MissingRate };

/** A list made ready: its rules in the order in which they are tried, and found by what they are for. */
export type PreparedList = {
  readonly id: string;
  readonly currency: string;
  readonly rules: readonly PreparedRule[];
  readonly forProduct: ReadonlyMap<string, readonly PreparedRule[]>;
  readonly forFamily: ReadonlyMap<string, readonly PreparedRule[]>;
  readonly forCategory: (category: string) => readonly PreparedRule[];
  readonly forEverything: readonly PreparedRule[];
};

/** Price lists made ready for any number of lines. */
export type PriceBook = {
  readonly lists: ReadonlyMap<string, PreparedList>;
  readonly categories: PreparedCategories;
  readonly rates: PreparedRates;
};

/** How many lists may stand upon each other. */
export const deepestBase = 16;

/**
 * Makes price lists ready: numbers are read, rules put in the order of R-801 and indexed. Refuses with the field's name
 * what `preparePriceRule`, `prepareCategories` and `prepareRates` refuse, a rule for a category that is not there
 * (`category.unknown`), a base that is not there (`price_list.unknown`), a list that is based on itself, be it through
 * others (`price_list.based_on_itself`, R-808), and more than 16 lists upon each other (`price_list.too_deep`).
 *
 * For many lines call this once, `prepareProduct` once a product and `prepareUnit` once a unit, then `linePrice` a line.
 */
export function preparePriceBook(input: PriceBookInput, options: PriceBookOptions = {}): PriceBook {
  const categories = prepareCategories(input.categories);
  const lists = new Map(
    input.lists.map((list) => [list.id, prepareList(list, categories, options.ties ?? "dated_first")]),
  );
  refuseBasesInCircles(lists);
  return { lists, categories, rates: prepareRates(input.rates, options.missingRate) };
}

/** The list of that id; refuses one that is not in the book (`price_list.unknown`). */
export function listIn(lists: ReadonlyMap<string, PreparedList>, id: string): PreparedList {
  const list = lists.get(id);
  if (!list) throw new Refusal("invalid", "price_list.unknown", { list: id });
  return list;
}

function prepareList(list: PriceList, categories: PreparedCategories, ties: RuleTies): PreparedList {
  const read = list.rules.map((rule, age) => prepareRuleOf(list, rule, age, categories));
  const rules = inOrderOfTrial(read, categories, ties);
  return {
    id: list.id,
    currency: list.currency,
    rules,
    forProduct: groupedBy(rules, (scope) => (scope.level === "product" ? scope.product : null)),
    forFamily: groupedBy(rules, (scope) => (scope.level === "family" ? scope.family : null)),
    forCategory: rulesByCategory(rules, categories),
    forEverything: rules.filter((rule) => rule.scope.level === "everything"),
  };
}

function prepareRuleOf(list: PriceList, rule: PriceRule, age: number, categories: PreparedCategories): PreparedRule {
  const path = `lists.${list.id}.rules.${age}`;
  if (rule.scope.level === "category" && !categories.has(rule.scope.category)) {
    throw new Refusal("invalid", "category.unknown", { path: `${path}.scope.category` });
  }
  return preparePriceRule(rule, age, path);
}

function groupedBy(rules: readonly PreparedRule[], keyOf: (scope: PriceScope) => string | null) {
  const groups = new Map<string, PreparedRule[]>();
  for (const rule of rules) {
    const key = keyOf(rule.scope);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return groups;
}

/** The rules for a category and all above it, in the order of trial; each category's list is made when first asked for. */
function rulesByCategory(rules: readonly PreparedRule[], categories: PreparedCategories) {
  const named = rules.filter((rule) => rule.scope.level === "category");
  const known = new Map<string, readonly PreparedRule[]>();
  return (category: string): readonly PreparedRule[] => {
    if (named.length === 0) return named;
    const found = known.get(category);
    if (found) return found;
    const above = new Set(categories.get(category)?.withAncestors);
    const matching = named.filter(({ scope }) => scope.level === "category" && above.has(scope.category));
    known.set(category, matching);
    return matching;
  };
}

function refuseBasesInCircles(lists: ReadonlyMap<string, PreparedList>): void {
  const checked = new Map<string, number>();
  const depthOf = (id: string, trail: readonly string[]): number => {
    if (trail.includes(id)) throw new Refusal("invalid", "price_list.based_on_itself", { lists: [...trail, id] });
    if (trail.length === deepestBase) throw new Refusal("invalid", "price_list.too_deep", { lists: trail });
    const known = checked.get(id);
    const depth = known ?? 1 + Math.max(0, ...basesOf(listIn(lists, id)).map((base) => depthOf(base, [...trail, id])));
    if (trail.length + depth > deepestBase)
      throw new Refusal("invalid", "price_list.too_deep", { lists: [...trail, id] });
    checked.set(id, depth);
    return depth;
  };
  for (const id of lists.keys()) depthOf(id, []);
}

function basesOf(list: PreparedList): string[] {
  const bases = new Set(list.rules.map(baseListOf));
  return [...bases].filter((base) => base !== null);
}
