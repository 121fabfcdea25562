import type { ReactNode } from "react";
import { Link } from "../platform/Link.tsx";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import type { Form } from "../ui/forms/form.ts";
import { Problem } from "../ui/Problem.tsx";
import { entryWords } from "./labels.ts";

type EntryFormProps = {
  form: Pick<Form<object>, "onSubmit" | "isBusy" | "problem">;
  submitLabel: string;
  children: ReactNode;
  /** The other way, where this one does not help. */
  otherWay?: ReactNode;
};

/** The one form of a page before one is in. */
export function EntryForm({ form, submitLabel, children, otherWay }: EntryFormProps) {
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {children}
      <Problem text={form.problem} />
      <Button tone="primary" type="submit" isBusy={form.isBusy} className="h-9">
        {submitLabel}
      </Button>
      {otherWay}
    </form>
  );
}

type EmailFieldProps = { value: string; onChange: (value: string) => void; error: string | undefined };

/** By whose address one comes in. */
export function EmailField({ error, ...bound }: EmailFieldProps) {
  const t = useWords(entryWords);
  return (
    <Field label={t.email} error={error}>
      <Input {...bound} type="email" name="email" autoComplete="username webauthn" startsFocused className="h-9" />
    </Field>
  );
}

const otherWayStyle = "self-center text-sm text-quiet hover:text-ink hover:underline";

/** Leads to another page before one is in. */
export function EntryLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={otherWayStyle}>
      {children}
    </Link>
  );
}

/** Leads to another step of the same page. */
export function EntryStep({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className={otherWayStyle}>
      {children}
    </button>
  );
}
