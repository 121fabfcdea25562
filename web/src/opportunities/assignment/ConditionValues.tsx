import { useQuery } from "@tanstack/react-query";
import { isCalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Field as KnownField } from "@trato/domain/fields/field.ts";
import { asksForNothing, type Condition, isOneValue } from "@trato/domain/opportunities/assignment/conditions.ts";
import { teamsQuery } from "../../identity/queries.ts";
import { foldText } from "../../platform/command-match.ts";
import { languageChoices, useLanguage, useWords } from "../../platform/words.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { TagsField } from "../../ui/fields/TagsField.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { knownValuesQuery } from "../queries.ts";
import { ruleWords } from "./assignment-labels.ts";

type ConditionValuesProps = {
  field: KnownField;
  condition: Condition;
  onChange: (values: string[]) => void;
};

/** With what a field is compared: as it is written there. */
export function ConditionValues({ field, condition: { comparison, values }, onChange }: ConditionValuesProps) {
  const t = useWords(ruleWords);
  const choices = useNamedValues(field);
  const known = useQuery(knownValuesQuery).data;
  if (asksForNothing(comparison)) return null;
  const [first = ""] = values;
  const one = (value: string | null) => onChange(value === null ? [] : [value]);
  if (isOneValue(comparison) && field.kind === "date")
    return <DateField aria-label={t.values} value={isCalendarDate(first) ? first : null} onChange={one} />;
  if (isOneValue(comparison) && field.kind === "stars")
    return (
      <WholeNumberInput
        aria-label={t.values}
        value={first === "" ? null : Number(first)}
        onChange={(value) => one(value === null ? null : String(value))}
      />
    );
  if (isOneValue(comparison) && field.kind === "percent")
    return <NumberInput aria-label={t.values} value={first === "" ? null : (first as Decimal)} onChange={one} />; // as it was read
  if (isOneValue(comparison))
    return <MoneyInput aria-label={t.values} value={first === "" ? null : (first as Decimal)} onChange={one} />; // as it was read
  if (choices) return <NamedValues choices={choices} values={values} onChange={onChange} />;
  const before = field.name === "tags" ? known?.tags : field.name === "source" ? known?.sources : undefined;
  return (
    <TagsField aria-label={t.values} placeholder={t.values} value={values} known={before ?? []} onChange={onChange} />
  );
}

type Named = { value: string; label: string };

/** What may be chosen, by name; null where anything may be written. */
function useNamedValues({ kind }: KnownField): readonly Named[] | null {
  const language = useLanguage();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  if (kind === "country") return countryChoices(language);
  if (kind === "language") return languageChoices;
  if (kind === "team") return teams.map(({ id, name }) => ({ value: id, label: name }));
  return null;
}

type NamedValuesProps = { choices: readonly Named[]; values: readonly string[]; onChange: (values: string[]) => void };

/** Several of what there is, chosen by name. */
function NamedValues({ choices, values, onChange }: NamedValuesProps) {
  const t = useWords(ruleWords);
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const valueOf = (label: string) =>
    values.find((value) => labelOf(value) === label) ??
    choices.find((choice) => foldText(choice.label) === foldText(label))?.value;
  return (
    <TagsField
      aria-label={t.values}
      placeholder={t.values}
      value={values.map(labelOf)}
      known={choices.map(({ label }) => label)}
      onChange={(labels) => onChange(labels.flatMap((label) => valueOf(label) ?? []))}
    />
  );
}
