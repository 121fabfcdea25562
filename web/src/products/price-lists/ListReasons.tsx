import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { PriceExplained, PriceRule } from "../queries.ts";
import { priceWords, ruleWords } from "./price-list-labels.ts";
import { pricesIn } from "./prices-in.ts";
import { stepText } from "./step-text.ts";
import { useRuleText } from "./use-rule-text.ts";

type Explained = PriceExplained["lists"][number];

/** How a list came to its price: the rule, each step, and why not its other rules. The rule leads to where it is kept. */
export function ListReasons({ explained, origin }: { explained: Explained; origin: string | null }) {
  const t = useWords(priceWords);
  const ruleOf = useWholeRule(explained.currency);
  const { list, rule, passedOver } = explained;
  const others = passedOver.filter(({ reason }) => reason !== "for_something_else");
  return (
    <section className="flex flex-col gap-1">
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{list.name}</span>
        {origin && <span className="text-sm text-quiet">{origin}</span>}
      </h3>
      {rule ? (
        <p>
          <Link to={paths.settingsPriceList(list.id, { rule: rule.id })} className="underline underline-offset-2">
            {ruleOf(rule)}
          </Link>
        </p>
      ) : (
        <p>{t.noRule}</p>
      )}
      <Steps explained={explained} />
      {others.length > 0 && (
        <details>
          <summary className="w-fit rounded-sm text-quiet hover:text-ink">{t.others}</summary>
          <ul className="mt-1 flex flex-col gap-1 text-quiet">
            {others.map(({ rule: other, reason }) => (
              <li key={other.id}>
                {ruleOf(other)}: {t[reason]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Steps({ explained: { steps, rule, currency } }: { explained: Explained }) {
  const words = { price: useWords(priceWords), rule: useWords(ruleWords) };
  const f = pricesIn(useFormat(), currency);
  if (rule?.base === "cost" && steps.length === 0)
    return <p className="text-sm text-quiet">{words.price.restsOnCost}</p>;
  return (
    <ol className="text-sm text-quiet">
      {steps.map((step) => (
        <li key={step.step} className="flex justify-between gap-4">
          <span className="first-letter:uppercase">{stepText(step, rule, words, f)}</span>
          <span className="tabular-nums">{f.priceMoney(step.price)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A rule as one sentence: for what, when, and how its price is made. */
function useWholeRule(currency: string): (rule: PriceRule) => string {
  const { targetOf, whenOf, priceOf } = useRuleText(currency);
  return (rule) => [targetOf(rule), whenOf(rule), priceOf(rule)].filter(Boolean).join(" · ");
}
