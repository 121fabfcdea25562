import { useWords } from "../../platform/words.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { scoringWords } from "./scoring-labels.ts";
import type { Scoring } from "./scoring-queries.ts";
import { useEditScoring } from "./use-edit-scoring.ts";

/** By which of the two rules probabilities are computed. */
export function ScoringRule({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const edit = useEditScoring(scoring);
  return (
    <>
      <RadioList
        label={t.modes}
        choices={[
          { value: "learned", label: t.byLearning },
          { value: "compatible", label: t.byCounters },
        ]}
        value={scoring.mode}
        onChange={(mode) => edit({ mode })}
      />
      {scoring.mode === "compatible" && (
        <Field label={t.startsOn} hint={t.startsOnHint} className="max-w-60">
          <DateField value={scoring.startsOn} onChange={(startsOn) => edit({ startsOn })} />
        </Field>
      )}
    </>
  );
}
