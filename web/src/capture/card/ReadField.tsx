import type { LeadText } from "@trato/domain/capture/cards/lead-texts.ts";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { cardWords } from "./labels.ts";
import { afterConfirming, isDoubtfulIn, type ReadValues } from "./read-values.ts";

/** A form that holds what was read, as far as one of its fields asks. */
export type ReadForm = {
  values: ReadValues;
  set: (changes: Pick<ReadValues, "read">) => void;
  errorOf: (path: string) => string | undefined;
};

type ReadFieldProps = {
  form: ReadForm;
  name: LeadText;
  label: string;
  error?: string | undefined;
  className?: string;
  children: ReactNode;
};

/** A field that may have been read: what is doubtful asks to be looked at, and is believed with one tap. */
export function ReadField({ form, name, label, error = form.errorOf(name), className, children }: ReadFieldProps) {
  const t = useWords(cardWords);
  const isUnread = form.values[name] === "";
  return (
    <Field
      label={label}
      error={error}
      {...(className && { className })}
      hint={
        isDoubtfulIn(form.values, name) && (
          <span className="flex items-baseline gap-2 text-warn">
            {isUnread ? t.unread : t.check}
            <button
              type="button"
              aria-label={isUnread ? t.isNotThere(label) : t.isRightOf(label)}
              onClick={() => form.set(afterConfirming(form.values, name))}
              className="min-h-6 font-semibold underline underline-offset-2"
            >
              {isUnread ? t.no : t.isRight}
            </button>
          </span>
        )
      }
    >
      {children}
    </Field>
  );
}
