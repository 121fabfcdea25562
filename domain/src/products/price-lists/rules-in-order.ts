import { preparedTree, type CategoryRow } from "../categories.ts";
import { inOrderOfTrial } from "../prices/price-rule-order.ts";
import { preparePriceRule } from "../prices/price-rules.ts";
import type { KeptRule } from "./price-list-records.ts";
import { engineRule } from "./rule-facts.ts";

/** The rules of a list, given as they were made, in the order in which they are tried. Source: rule R-801. */
export function rulesInOrder<Rule extends KeptRule>(
  rules: readonly Rule[],
  categories: readonly CategoryRow[],
): Rule[] {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const prepared = rules.map((rule, age) => preparePriceRule(engineRule(rule), age, `rules.${age}`));
  return inOrderOfTrial(prepared, preparedTree(categories), "dated_first").flatMap(({ id }) => byId.get(id) ?? []);
}
