import * as z from "zod/mini";
import { useWords } from "../../platform/words.ts";
import type { ButtonProps } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { secondFactorWords } from "./second-factor-labels.ts";

const asked = z.object({ password: z.string().check(z.minLength(1)) });

type ProvePasswordProps = {
  title: string;
  text: string;
  submitLabel?: string;
  tone?: ButtonProps["tone"];
  submit: (password: string) => Promise<void>;
  onClose: () => void;
};

/** Asks for the password once more before the sign-in itself is changed. */
export function ProvePassword({ title, text, submitLabel = title, tone, submit, onClose }: ProvePasswordProps) {
  const t = useWords(secondFactorWords);
  const form = useForm({
    initial: { password: "" },
    place: null,
    schema: asked,
    submit: ({ password }) => submit(password),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={title}
      description={text}
      submitLabel={submitLabel}
      size="sm"
      {...(tone && { tone })}
    >
      <Field label={t.password} error={form.errorOf("password")}>
        <Input {...form.bind("password")} type="password" autoComplete="current-password" startsFocused />
      </Field>
    </FormDialog>
  );
}
