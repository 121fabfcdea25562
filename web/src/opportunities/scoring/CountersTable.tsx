import { scoringVariableNames } from "@trato/domain/opportunities/words.ts";
import { useReader } from "../../fields/use-reader.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { comparedText } from "./reason-text.ts";
import { scoringWords } from "./scoring-labels.ts";
import type { Scoring } from "./scoring-queries.ts";
import { ShareTable } from "./ShareTable.tsx";

/** How many with each value were won and lost, by team: what the rule of counters compares with. */
export function CountersTable({ counters }: Pick<Scoring, "counters">) {
  const t = useWords(scoringWords);
  const language = useLanguage();
  const reader = useReader();
  return (
    <ShareTable
      label={t.counters}
      isNamed
      heads={[t.compared, t.ofTeam, t.won, t.lost]}
      rows={counters.map((counter) => ({
        id: JSON.stringify([counter.team, counter.variable, counter.value]),
        cells: [
          `${scoringVariableNames[counter.variable][language]}: ${valueText(counter, reader)}`,
          counter.team ?? t.noTeam,
          reader.f.count(counter.won),
          reader.f.count(counter.lost),
        ],
      }))}
    />
  );
}

function valueText({ variable, value }: Scoring["counters"][number], reader: ReturnType<typeof useReader>): string {
  const bucket = value === "missing" ? { kind: "missing" as const } : { kind: "value" as const, value };
  return comparedText({ field: variable === "tag" ? "tags" : variable, buckets: [bucket] }, reader);
}
