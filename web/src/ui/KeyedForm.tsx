import type { FormEvent, ReactNode } from "react";
import { submitKeys } from "./submit-keys.ts";

type KeyedFormProps = {
  /** For a button that stands outside of it. */
  id?: string;
  label?: string;
  onSubmit: (event: FormEvent) => void;
  className?: string;
  children: ReactNode;
};

/** A form that Ctrl+Enter sends too, from any of its fields. */
export function KeyedForm({ id, label, onSubmit, className, children }: KeyedFormProps) {
  return (
    // it hears the keys of its fields
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      id={id}
      aria-label={label}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => submitKeys(() => event.currentTarget.requestSubmit())(event)}
      className={className}
    >
      {children}
    </form>
  );
}
