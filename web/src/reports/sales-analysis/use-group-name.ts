import { dimensionWords, type SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { daysOfPeriod } from "@trato/domain/sales/targets/periods.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { salesAnalysisWords } from "./analysis-labels.ts";

type Key = { id: string | null; name: string | null };

/** What a group is called, for a reader: people and things by their names, countries and periods in words, and what is nobody's too. */
export function useGroupName(): (by: SalesDimension, key: Key) => string {
  const t = useWords(salesAnalysisWords);
  const language = useLanguage();
  const f = useFormat();
  const countries = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  return (by, { id, name }) => {
    if (id === null) return dimensionWords[by].none[language];
    if (by === "month") return f.month(daysOfPeriod(id).from);
    if (by === "quarter") return t.quarterOf(id.slice(-1), id.slice(0, 4));
    if (by === "country") return countries.of(id) ?? id;
    return name ?? id;
  };
}
