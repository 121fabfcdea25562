import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { scoringWords } from "./scoring-labels.ts";
import type { Quality } from "./scoring-queries.ts";
import { ShareTable } from "./ShareTable.tsx";
import { useShares } from "./use-shares.ts";

/** Month by month, the latest first, what was said and what was won: where the two go apart something has changed. */
export function DriftTable({ months }: Pick<Quality, "months">) {
  const t = useWords(scoringWords);
  const f = useFormat();
  const language = useLanguage();
  const { percent, loss } = useShares();
  const named = new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" });
  return (
    <ShareTable
      label={t.drift}
      isNamed
      heads={[t.month, t.said, t.happened, t.records, t.logLoss]}
      rows={months.toReversed().map(({ month, told, won, records, logLoss }) => ({
        id: month,
        cells: [
          named.format(new Date(`${month}-15T00:00:00Z`)),
          percent(told),
          percent(won),
          f.count(records),
          loss(logLoss),
        ],
      }))}
    />
  );
}
