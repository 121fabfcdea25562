import { useQuery } from "@tanstack/react-query";
import { strongestOf } from "@trato/domain/opportunities/scoring/told-score.ts";
import { scoreRules } from "@trato/domain/opportunities/words.ts";
import type { ReactNode } from "react";
import { useReader } from "../../fields/use-reader.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/classes.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { comparedText, fieldName } from "./reason-text.ts";
import { scoreWords } from "./score-labels.ts";
import { type Reason, type Score, scoreQuery } from "./scoring-queries.ts";

type ScoreReasonsProps = { opportunityId: string; state: "open" | "won" | "lost"; onLeave: (() => void) | null };

const mostTold = 7;

/** Why a record has its probability: what of it speaks for it and against it, in points that add up. */
export function ScoreReasons({ opportunityId, state, onLeave }: ScoreReasonsProps) {
  const t = useWords(scoreWords);
  const { f } = useReader();
  const { data: score, error } = useQuery(scoreQuery(opportunityId));
  if (error && !score) throw error;
  if (!score) return <Skeleton className="m-2 h-32" />;
  if (state !== "open") return <p className="px-2 pb-2">{t[state]}</p>;
  return (
    <div className="flex flex-col gap-2 px-2 pb-2">
      {score.isTyped && score.probability !== null && (
        <div className="flex flex-col items-start gap-1.5">
          <p>{score.computed === null ? t.typedAlone : t.typed(f.percent(score.computed))}</p>
          {onLeave && (
            <Button size="sm" onClick={onLeave}>
              {t.leave}
            </Button>
          )}
        </div>
      )}
      <Verdict score={score} />
      {score.start !== null && score.reasons.length > 0 && <Sum score={score} start={score.start} />}
    </div>
  );
}

function Verdict({ score: { verdict, won, lost, computed, rule } }: { score: Score }) {
  const t = useWords(scoreWords);
  const { f, language } = useReader();
  if (rule !== null) return <p className="text-quiet">{scoreRules[rule][language]}</p>;
  if (verdict === null) return <p className="text-quiet">{t.notYet}</p>;
  if (computed === null) return <p className="text-quiet">{t.tooFew(f.count(won + lost))}</p>;
  if (verdict === "no_signal") return <p className="text-quiet">{t.noSignal(f.count(won), f.count(won + lost))}</p>;
  return null;
}

function Sum({ score, start }: { score: Score; start: string }) {
  const t = useWords(scoreWords);
  const reader = useReader();
  const { f } = reader;
  const { told, others } = strongestOf(score.reasons, mostTold);
  return (
    <dl className="flex flex-col">
      <Line name={t.typical} value={f.percent(start)} />
      {told.map((reason) => (
        <ReasonLine key={reason.field + JSON.stringify(reason.buckets)} reason={reason} />
      ))}
      {score.reasons.length > mostTold && <Line name={t.others} value={<Points points={others} />} />}
      <Line name={fieldName("probability", reader)} value={f.percent(score.computed ?? start)} isSum />
    </dl>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const t = useWords(scoreWords);
  const reader = useReader();
  const { won, lost } = reason;
  return (
    <Line
      name={`${fieldName(reason.field, reader)}: ${comparedText(reason, reader)}`}
      about={won + lost > 0 ? t.wonOf(reader.f.count(won), reader.f.count(won + lost)) : undefined}
      value={<Points points={reason.points} />}
    />
  );
}

function Points({ points }: { points: string }) {
  const t = useWords(scoreWords);
  const { f } = useReader();
  const isAgainst = points.startsWith("-");
  const size = f.quantity(points.replace("-", ""));
  const signed = `${isAgainst ? "−" : "+"}${size}`;
  return (
    <span className={cx("tabular-nums", isAgainst ? "text-bad" : "text-ok")}>
      <span aria-hidden="true">{signed}</span>
      <span className="sr-only">{t.points(signed)}</span>
    </span>
  );
}

type LineProps = { name: string; value: ReactNode; about?: string | undefined; isSum?: boolean };

function Line({ name, value, about, isSum = false }: LineProps) {
  return (
    <div
      className={cx(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-1 last:border-0",
        isSum && "font-semibold",
      )}
    >
      <dt className="min-w-0 [overflow-wrap:anywhere]">
        <span>{name}</span>
        {about && <span className="block text-sm text-quiet">{about}</span>}
      </dt>
      <dd className="text-right tabular-nums">{value}</dd>
    </div>
  );
}
