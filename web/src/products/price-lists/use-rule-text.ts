import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { PriceRule } from "../queries.ts";
import { ruleWords } from "./price-list-labels.ts";
import { pricesIn } from "./prices-in.ts";
import { ruleText, type RuleText } from "./rule-text.ts";

/** What a rule of a list in this currency says, as this reader writes numbers and days. */
export function useRuleText(currency: string): RuleText<PriceRule> {
  const t = useWords(ruleWords);
  const f = useFormat();
  return ruleText(t, pricesIn(f, currency));
}
