import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";

type NewNamedProps = { label: string; add: string; missing: string; onAdd: (name: string) => void };

/** One more for a list of names: Enter adds it, and one can go on with the next. */
export function NewNamed({ label, add, missing, onAdd }: NewNamedProps) {
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return setError(missing);
    onAdd(name.trim());
    setName("");
  };
  const write = (text: string) => {
    setName(text);
    setError(undefined);
  };
  return (
    <form noValidate onSubmit={submit} className="flex items-start gap-2">
      <Field label={label} isLabelHidden error={error} className="flex-1">
        <Input value={name} onChange={write} placeholder={label} autoComplete="off" maxLength={100} />
      </Field>
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        {add}
      </Button>
    </form>
  );
}
