import { conditionFields } from "@trato/domain/opportunities/assignment/conditions.ts";
import { Plus } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { ruleWords } from "./assignment-labels.ts";
import { ConditionRow } from "./ConditionRow.tsx";
import type { AssignmentRule } from "./queries.ts";
import { begunCondition } from "./rule-values.ts";

type OfRule = AssignmentRule["conditions"][number];
type ConditionsProps = {
  conditions: readonly OfRule[];
  onChange: (conditions: OfRule[]) => void;
  /** What is wrong at a place: "conditions.0.values". */
  errorOf: (path: string) => string | undefined;
  label?: string;
  fields?: typeof conditionFields;
};

/** What is asked of leads, one thing after the other: all of it holds. */
export function Conditions({ conditions, onChange, errorOf, label, fields = conditionFields }: ConditionsProps) {
  const t = useWords(ruleWords);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{label ?? t.conditions}</legend>
      <p className="-mt-1 text-sm text-faint">{t.conditionsHint}</p>
      <ul className="flex flex-col gap-2 empty:hidden">
        {conditions.map((condition, place) => (
          <ConditionRow
            // oxlint-disable-next-line react/no-array-index-key -- a condition is known by its place alone
            key={place}
            condition={condition}
            fields={fields}
            onChange={(next) => onChange(conditions.with(place, next))}
            onRemove={() => onChange(conditions.toSpliced(place, 1))}
            error={["field", "comparison", "values"]
              .map((part) => errorOf(`conditions.${place}.${part}`))
              .find(Boolean)}
          />
        ))}
      </ul>
      <div>
        <Button onClick={() => onChange([...conditions, begunCondition(conditions)])}>
          <Plus aria-hidden="true" />
          {t.addCondition}
        </Button>
      </div>
    </fieldset>
  );
}
