import { useWords } from "../../platform/words.ts";
import { Fact, Facts } from "../../ui/Facts.tsx";
import { scoringWords } from "./scoring-labels.ts";
import type { Quality } from "./scoring-queries.ts";
import { useShares } from "./use-shares.ts";

/** How far the probabilities are from what happened, beside those that always say the share of won. */
export function QualityFigures({ quality }: { quality: Quality }) {
  const t = useWords(scoringWords);
  const { percent, loss } = useShares();
  return (
    <Facts className="sm:grid-cols-3">
      <Fact label={t.logLoss}>
        <Figure figure={loss(quality.logLoss)} about={t.instead(loss(quality.baseLogLoss))} />
      </Fact>
      <Fact label={t.brier}>
        <Figure figure={loss(quality.brier)} about={t.instead(loss(quality.baseBrier))} />
      </Fact>
      <Fact label={t.auc}>
        <Figure figure={percent(quality.auc)} about={t.pairs} />
      </Fact>
    </Facts>
  );
}

function Figure({ figure, about }: { figure: string; about: string }) {
  return (
    <>
      <span className="block text-lg font-semibold tabular-nums">{figure}</span>
      <span className="block text-sm text-quiet text-pretty">{about}</span>
    </>
  );
}
