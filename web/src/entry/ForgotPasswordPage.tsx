import { email } from "@trato/domain/schemas.ts";
import { useState } from "react";
import * as z from "zod/mini";
import { callAuth } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { useForm } from "../ui/forms/form.ts";
import { EmailField, EntryForm, EntryLink } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";

const address = z.object({ email: email() });

export function ForgotPasswordPage() {
  const t = useWords(entryWords);
  const [isSent, setSent] = useState(false);
  const form = useForm({
    initial: { email: "" },
    place: null,
    schema: address,
    submit: async ({ email }) => {
      await callAuth("request-password-reset", { email, redirectTo: "/reset-password" });
      setSent(true);
    },
  });
  return (
    <EntryFrame title={t.choosePassword} text={isSent ? t.linkSent : t.forgotText}>
      {!isSent && (
        <EntryForm form={form} submitLabel={t.sendLink}>
          <EmailField {...form.bind("email")} error={form.errorOf("email")} />
        </EntryForm>
      )}
      <EntryLink to={paths.signIn()}>{t.backToSignIn}</EntryLink>
    </EntryFrame>
  );
}
