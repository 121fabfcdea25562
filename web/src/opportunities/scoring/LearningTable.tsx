import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { scoringWords } from "./scoring-labels.ts";
import type { Scoring } from "./scoring-queries.ts";
import { ShareTable } from "./ShareTable.tsx";
import { useShares } from "./use-shares.ts";

/** Each time that it was learned, the latest first, and how good it was then. */
export function LearningTable({ learnings }: Pick<Scoring, "learnings">) {
  const t = useWords(scoringWords);
  const f = useFormat();
  const { loss } = useShares();
  const verdicts = { learned: t.told, too_few: t.tooLittle, no_signal: t.tellsNothing };
  return (
    <ShareTable
      label={t.history}
      isNamed
      heads={[t.learnedAt, t.verdicts, t.closed, t.logLoss]}
      rows={learnings.map(({ learnedAt, mode, verdict, won, lost, logLoss }) => ({
        id: learnedAt,
        cells: [
          f.moment(learnedAt),
          mode === "compatible" && verdict === "learned" ? t.byCounters : verdicts[verdict],
          f.count(won + lost),
          logLoss === null ? "–" : loss(logLoss),
        ],
      }))}
    />
  );
}
