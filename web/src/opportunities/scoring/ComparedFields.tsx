import { useReader } from "../../fields/use-reader.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { ShareBar } from "../../ui/figures/ShareBar.tsx";
import { fieldName } from "./reason-text.ts";
import { scoringWords } from "./scoring-labels.ts";
import type { Scoring } from "./scoring-queries.ts";
import { comparedIn, useEditScoring } from "./use-edit-scoring.ts";
import { useShares } from "./use-shares.ts";

/** The fields that may be compared, the weightiest first: which of them are, from when each is known, and how much it moves. */
export function ComparedFields({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const reader = useReader();
  const { percent } = useShares();
  const edit = useEditScoring(scoring);
  const mayEdit = useCan("pipeline.configure");
  const { fields } = scoring;
  const all = fields.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(...fields.map(({ weight }) => weight));
  const toggled = (name: string, isChosen: boolean) =>
    comparedIn(fields.map((field) => (field.name === name ? { ...field, isCompared: isChosen } : field)));
  return (
    <ul className="flex flex-col">
      {fields
        .toSorted((a, b) => b.weight - a.weight)
        .map(({ name, from, isProtected, isCompared, weight }) => (
          <li
            key={name}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,8rem)] items-center gap-x-3 border-b border-line py-1 last:border-0"
          >
            <Checkbox
              value={isCompared}
              disabled={!mayEdit}
              onChange={(isChosen) => edit({ compared: toggled(name, isChosen) })}
              label={fieldName(name, reader)}
              hint={isProtected ? t.isProtected : from === "arrival" ? t.fromArrival : t.fromWork}
            />
            {weight > 0 && all > 0 && (
              <span className="flex items-center gap-2">
                <span className="min-w-0 flex-1">
                  <ShareBar share={weight / most} />
                </span>
                <span className="w-12 shrink-0 text-right text-sm tabular-nums">
                  <span aria-hidden="true">{percent(weight / all)}</span>
                  <span className="sr-only">{t.moves(percent(weight / all))}</span>
                </span>
              </span>
            )}
          </li>
        ))}
    </ul>
  );
}
