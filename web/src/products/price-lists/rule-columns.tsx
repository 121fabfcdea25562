import { useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import type { PriceRule } from "../queries.ts";
import { ruleWords } from "./price-list-labels.ts";
import { useRuleText } from "./use-rule-text.ts";

export function useRuleColumns(): Column<PriceRule>[] {
  const t = useWords(ruleWords);
  const { targetOf, whenOf, priceOf } = useRuleText();
  return [
    {
      id: "target",
      label: t.target,
      width: "minmax(180px, 1.2fr)",
      render: (rule) => <span className="truncate font-medium">{targetOf(rule)}</span>,
    },
    {
      id: "price",
      label: t.price,
      width: "minmax(200px, 2fr)",
      render: (rule) => <span className="truncate tabular-nums">{priceOf(rule)}</span>,
    },
    {
      id: "when",
      label: t.when,
      width: "minmax(160px, 1.2fr)",
      render: (rule) => <span className="truncate text-quiet tabular-nums">{whenOf(rule) || t.always}</span>,
    },
  ];
}
