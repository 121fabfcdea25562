import { useQuery } from "@tanstack/react-query";
import { valueText } from "@trato/domain/fields/value-text.ts";
import { type Condition, fieldOfCondition } from "@trato/domain/opportunities/assignment/conditions.ts";
import { teamsQuery } from "../../identity/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { comparisonWords, ruleWords } from "./assignment-labels.ts";

/** A condition as one says it: "Postal code starts with 28 or 29". */
export function useConditionText(): (condition: Condition) => string {
  const t = useWords(ruleWords);
  const language = useLanguage();
  const f = useFormat();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  return ({ field: name, comparison, values }) => {
    const field = fieldOfCondition(name);
    const said = values.map((value) => {
      if (field?.kind === "team") return teams.find(({ id }) => id === value)?.name ?? value;
      if (!field || field.kind === "tags" || field.kind === "long") return value;
      if (field.kind === "stars") return "★".repeat(Number(value)) || "0";
      return valueText(field.kind, value, { f, language, yes: "", no: "" }) ?? value;
    });
    const called = field?.words[language] ?? name;
    return [called, comparisonWords[comparison][language], said.join(t.orWord)].filter(Boolean).join(" ");
  };
}
