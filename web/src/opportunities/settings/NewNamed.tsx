import { Plus } from "lucide-react";
import * as z from "zod/mini";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { Problem } from "../../ui/Problem.tsx";

type NewNamedProps = {
  label: string;
  add: string;
  missing: string;
  place: string;
  onAdd: (name: string) => Promise<unknown>;
};

const named = z.object({ name: z.string().check(z.trim(), z.minLength(1)) });
const empty = { name: "" };

/** One more for a list of names: Enter adds it, and one can go on with the next. */
export function NewNamed({ label, add, missing, place, onAdd }: NewNamedProps) {
  const form = useForm({
    place,
    initial: empty,
    schema: named,
    submit: ({ name }) => onAdd(name.trim()),
    keptOf: () => empty,
  });
  const error = form.errorOf("name");
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <Field
          label={label}
          isLabelHidden
          error={error && (form.values.name.trim() ? error : missing)}
          className="flex-1"
        >
          <Input {...form.bind("name")} placeholder={label} autoComplete="off" maxLength={100} />
        </Field>
        <Button type="submit" icon={<Plus aria-hidden="true" />} isBusy={form.isBusy}>
          {add}
        </Button>
      </div>
      <Problem text={form.problem} />
    </form>
  );
}
