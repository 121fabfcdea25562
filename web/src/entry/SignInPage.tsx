import { getRouteApi } from "@tanstack/react-router";
import { ownAddress } from "@trato/domain/identity/own-address.ts";
import { email } from "@trato/domain/schemas.ts";
import { useState } from "react";
import * as z from "zod/mini";
import { callAuth } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { Input } from "../ui/fields/Input.tsx";
import { EmailField, EntryForm, EntryLink } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";
import { PasskeyEntry } from "./PasskeyEntry.tsx";
import { ProviderEntry } from "./ProviderEntry.tsx";
import { SignInCode } from "./SignInCode.tsx";

const page = getRouteApi("/sign-in");
const credentials = z.object({ email: email(), password: z.string().check(z.minLength(1)) });

export function SignInPage() {
  const { next } = page.useSearch();
  const [needsCode, setNeedsCode] = useState(false);
  const enter = () => location.assign(ownAddress(next) ?? "/"); // a fresh start: nothing of another session stays in memory
  if (needsCode) return <SignInCode enter={enter} back={() => setNeedsCode(false)} />;
  return <SignInForm enter={enter} askForCode={() => setNeedsCode(true)} />;
}

type SignInFormProps = { enter: () => void; askForCode: () => void };

function SignInForm({ enter, askForCode }: SignInFormProps) {
  const t = useWords(entryWords);
  const { saved, next, why } = page.useSearch();
  const form = useForm({
    initial: { email: "", password: "" },
    place: null,
    schema: credentials,
    submit: async (values) => {
      const answer = (await callAuth("sign-in/email", values)) as { secondFactor?: boolean } | undefined; // as the server answers
      if (answer?.secondFactor) askForCode();
      else enter();
    },
  });
  return (
    <EntryFrame title={t.signInTitle}>
      {saved && (
        <p role="status" className="rounded-md bg-ok-bg px-3 py-2 text-ok">
          {t.passwordSaved}
        </p>
      )}
      {why === "provider" && <p className="rounded-md bg-panel px-3 py-2">{t.providerNeeded}</p>}
      <EntryForm
        form={form}
        submitLabel={t.signIn}
        otherWay={<EntryLink to={paths.forgotPassword()}>{t.forgot}</EntryLink>}
      >
        <EmailField {...form.bind("email")} error={form.errorOf("email")} />
        <Field label={t.password} error={form.errorOf("password")}>
          <Input
            {...form.bind("password")}
            type="password"
            name="password"
            autoComplete="current-password"
            className="h-9"
          />
        </Field>
      </EntryForm>
      <div className="flex flex-col gap-3 border-t border-line pt-5 empty:hidden">
        <ProviderEntry next={ownAddress(next)} />
        <PasskeyEntry enter={enter} />
      </div>
    </EntryFrame>
  );
}
