import { unfilledIn } from "@trato/domain/messaging/templates/template-texts.ts";
import type { ReactNode } from "react";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { messagingWords } from "./labels.ts";
import { templateWords } from "./templates/template-labels.ts";

type Words = { subject: string; body: string };

type MailWordsProps = {
  form: {
    values: Words;
    bind: (name: keyof Words) => { value: string; onChange: (text: string) => void };
    errorOf: (name: keyof Words) => string | undefined;
  };
  rows: number;
  hint?: ReactNode;
};

/** What a mail says. A placeholder that nobody filled in does not leave. */
export function MailWords({ form, rows, hint }: MailWordsProps) {
  const t = useWords({ ...messagingWords, unfilled: templateWords.unfilled });
  const errorOf = (name: keyof Words) => {
    const error = form.errorOf(name);
    const unfilled = unfilledIn(form.values[name]);
    return error && unfilled ? t.unfilled(unfilled) : error;
  };
  return (
    <>
      <Field label={t.subject} error={errorOf("subject")}>
        <Input {...form.bind("subject")} autoComplete="off" />
      </Field>
      <Field label={t.body} hint={hint} error={errorOf("body")}>
        <Textarea {...form.bind("body")} rows={rows} />
      </Field>
    </>
  );
}
