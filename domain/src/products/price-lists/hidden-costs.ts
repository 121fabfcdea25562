import type { RuleFacts } from "./price-list-records.ts";

/** What a rule makes of the cost: from it and a price one could tell the cost. */
const figures = { discount: null, roundTo: null, surcharge: null, minMargin: null, maxMargin: null };

/** A rule for who may not see costs: of one that starts from the cost only that it does. */
export function withoutCosts<Rule extends RuleFacts>(rule: Rule): Rule {
  return isOnCost(rule) ? { ...rule, ...figures } : rule;
}

/** Whether a rule starts from the cost itself. */
export const isOnCost = ({ base }: Pick<RuleFacts, "base">): boolean => base === "cost";
