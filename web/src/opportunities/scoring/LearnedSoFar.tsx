import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Fact, Facts } from "../../ui/Facts.tsx";
import { scoringWords } from "./scoring-labels.ts";
import type { Scoring } from "./scoring-queries.ts";
import { useShares } from "./use-shares.ts";

/** What came of learning last: probabilities, or why there are none. */
export function LearnedSoFar({ latest }: Pick<Scoring, "latest">) {
  const t = useWords(scoringWords);
  const f = useFormat();
  const { percent } = useShares();
  if (!latest) return <p className="text-quiet">{t.notYet}</p>;
  const said = latest.mode === "compatible" ? t.counted : t.learned;
  return (
    <>
      <p>{{ learned: said, too_few: t.tooFew, no_signal: t.noSignal }[latest.verdict]}</p>
      <Facts className="grid-cols-2 sm:grid-cols-4">
        <Fact label={t.won}>{f.count(latest.won)}</Fact>
        <Fact label={t.lost}>{f.count(latest.lost)}</Fact>
        <Fact label={t.share}>{percent(latest.share)}</Fact>
        <Fact label={t.learnedAt}>{f.moment(latest.learnedAt)}</Fact>
      </Facts>
    </>
  );
}
