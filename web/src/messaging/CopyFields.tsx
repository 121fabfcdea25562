import { useState } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import type { Copies } from "./copies.ts";
import { messagingWords } from "./labels.ts";

type CopyFieldsProps = {
  form: {
    values: Copies;
    bind: (name: keyof Copies) => { value: string; onChange: (text: string) => void };
    errorOf: (name: keyof Copies) => string | undefined;
  };
};

/** Who reads a mail besides: asked for only where that is wanted. */
export function CopyFields({ form: { values, bind, errorOf } }: CopyFieldsProps) {
  const t = useWords(messagingWords);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && !values.cc && !values.bcc)
    return (
      <Button size="sm" tone="ghost" className="-my-1 self-start" onClick={() => setAsked(true)}>
        {t.addCopies}
      </Button>
    );
  return (
    <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
      <Field label={t.cc} hint={t.copiesHint} error={errorOf("cc") && t.copiesWrong}>
        <Input {...bind("cc")} type="email" autoComplete="off" startsFocused={isAsked} />
      </Field>
      <Field label={t.bcc} hint={t.bccHint} error={errorOf("bcc") && t.copiesWrong}>
        <Input {...bind("bcc")} type="email" autoComplete="off" />
      </Field>
    </div>
  );
}
