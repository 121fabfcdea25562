import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { entryWords } from "./labels.ts";

export const shortestPassword = 8;

type NewPasswordProps = {
  value: string;
  onChange: (value: string) => void;
  label: string;
  error: string | undefined;
  startsFocused?: boolean;
};

/** A password that is being chosen. */
export function NewPassword({ label, error, ...rest }: NewPasswordProps) {
  const t = useWords(entryWords);
  return (
    <Field label={label} error={error} hint={t.passwordHint}>
      <Input {...rest} type="password" name="new-password" autoComplete="new-password" />
    </Field>
  );
}
