import type { FormEvent, ReactNode } from "react";
import { submitKeys } from "./submit-keys.ts";

type KeyedFormProps = {
  label?: string;
  onSubmit: (event: FormEvent) => void;
  className?: string;
  children: ReactNode;
};

/** A form on a page that Ctrl+Enter sends too, from any of its fields; a dialog hears the key for all that stands in it. */
export function KeyedForm({ label, onSubmit, className, children }: KeyedFormProps) {
  return (
    // it hears the keys of its fields
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
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
