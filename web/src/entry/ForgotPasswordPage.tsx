import { useState } from "react";
import * as z from "zod/mini";
import { callAuth } from "../platform/api.ts";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { Input } from "../ui/fields/Input.tsx";
import { Problem } from "../ui/Problem.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";

const address = z.object({ email: z.email() });

export function ForgotPasswordPage() {
  const t = useWords(entryWords);
  const [isSent, setSent] = useState(false);
  const form = useForm({
    initial: { email: "" },
    schema: address,
    submit: async ({ email }) => {
      await callAuth("request-password-reset", { email, redirectTo: "/reset-password" });
      setSent(true);
    },
  });
  return (
    <EntryFrame title={t.choosePassword} text={isSent ? t.linkSent : t.forgotText}>
      {!isSent && (
        <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
          <Field label={t.email} error={form.errorOf("email")}>
            <Input
              {...form.bind("email")}
              type="email"
              name="email"
              autoComplete="username"
              startsFocused
              className="h-9"
            />
          </Field>
          <Problem text={form.problem} />
          <Button tone="primary" type="submit" isBusy={form.isBusy} className="h-9">
            {t.sendLink}
          </Button>
        </form>
      )}
      <Link to={paths.signIn()} className="self-center text-sm text-quiet hover:text-ink hover:underline">
        {t.backToSignIn}
      </Link>
    </EntryFrame>
  );
}
