import {
  type Condition,
  type Comparison,
  comparisonsOf,
  conditionFields,
  fieldOfCondition,
} from "@trato/domain/opportunities/assignment/conditions.ts";
import { Trash2 } from "lucide-react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { comparisonWords, ruleWords } from "./assignment-labels.ts";
import { ConditionValues } from "./ConditionValues.tsx";
import { compared, onField } from "./rule-values.ts";
import type { AssignmentRule } from "./queries.ts";

type OfRule = AssignmentRule["conditions"][number];
type ConditionRowProps = {
  condition: Condition;
  fields?: typeof conditionFields;
  onChange: (condition: OfRule) => void;
  onRemove: () => void;
  error: string | undefined;
};

/** One thing that a rule asks of a lead: a field, how it is compared, and with what. */
export function ConditionRow({ condition, fields = conditionFields, onChange, onRemove, error }: ConditionRowProps) {
  const t = useWords(ruleWords);
  const language = useLanguage();
  const field = fieldOfCondition(condition.field);
  const called = field?.words[language] ?? condition.field;
  const offered = field ? comparisonsOf(field) : [];
  return (
    <li className="flex flex-col gap-1 rounded-md bg-panel p-2">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,0.9fr)_auto] items-start gap-2">
        <ChoiceCombobox
          aria-label={t.field}
          isClearable={false}
          choices={fields.map(({ name, words }) => ({ value: name, label: words[language] }))}
          value={condition.field}
          onChange={(name) => name !== null && onChange(onField(name))}
        />
        <Select<Comparison>
          aria-label={t.comparison}
          options={offered.map((value) => ({ value, label: comparisonWords[value][language] }))}
          value={condition.comparison}
          onChange={(comparison) => onChange(compared(condition, comparison))}
        />
        <IconButton label={t.removeCondition(called)} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />
        {field && (
          <div className="col-span-2 empty:hidden">
            <ConditionValues
              field={field}
              condition={condition}
              onChange={(values) => onChange({ ...condition, values })}
            />
          </div>
        )}
      </div>
      {error && <p className="text-sm text-bad">{error}</p>}
    </li>
  );
}
