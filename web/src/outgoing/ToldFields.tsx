import type { CopiedKind } from "@trato/domain/kinds.ts";
import { kindsOf, type ToldChange, toldChanges } from "@trato/domain/outgoing/choices.ts";
import { useMe } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { CheckList } from "../ui/fields/CheckList.tsx";
import { changeWords, kindWord, outgoingWords } from "./labels.ts";

type FieldProps<Value> = { value: readonly Value[]; onChange: (value: Value[]) => void; error?: string | undefined };

/** Of which kinds of records it is told: those that one sees oneself, and those that it is told of already. */
export function KindsField({ value, onChange, error }: FieldProps<CopiedKind>) {
  const t = useWords(outgoingWords);
  const language = useLanguage();
  const seen = [...new Set([...kindsOf(useMe().member.role), ...value])];
  const choices = seen.map((kind) => ({ value: kind, label: kindWord(kind, language) }));
  return <CheckList label={t.kinds} choices={choices} value={value} onChange={onChange} error={error} />;
}

/** Of which changes of them. */
export function ChangesField({ value, onChange, error }: FieldProps<ToldChange>) {
  const t = useWords(outgoingWords);
  const language = useLanguage();
  const choices = toldChanges.map((change) => ({ value: change, label: changeWords[change][language] }));
  return <CheckList label={t.changes} choices={choices} value={value} onChange={onChange} error={error} />;
}
