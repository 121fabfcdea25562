import { exact, negate, sign, toText } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import type { Said } from "../../platform/words.ts";
import type { PriceExplained } from "../queries.ts";
import type { priceWords, ruleWords } from "./price-list-labels.ts";

type Words = { rule: Said<typeof ruleWords>; price: Said<typeof priceWords> };
type Explained = PriceExplained["lists"][number];
type Step = Explained["steps"][number];

/** What a step on the way to a price did: what the price starts from, how much off or on top, rounded to what. */
export function stepText({ step, amount }: Step, rule: Explained["rule"], words: Words, f: Format): string {
  if (step === "start") return startText(rule, words.rule);
  if (step === "fixed") return words.rule.fixed;
  if (step === "percent" || step === "discount") {
    const share = exact(amount);
    return sign(share) < 0 ? words.price.more(f.percent(toText(negate(share)))) : words.price.less(f.percent(amount));
  }
  if (step === "round") return words.rule.rounded(f.price(amount));
  if (step === "surcharge") return words.rule.plus(f.priceMoney(amount));
  return step === "min_margin" ? words.rule.atLeast(f.priceMoney(amount)) : words.rule.atMost(f.priceMoney(amount));
}

function startText(rule: Explained["rule"], t: Words["rule"]): string {
  if (rule?.base === "cost") return t.cost;
  return rule?.baseList?.name ?? t.list_price;
}
