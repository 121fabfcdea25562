import { getRouteApi } from "@tanstack/react-router";
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

const page = getRouteApi("/sign-in");
const credentials = z.object({ email: z.email(), password: z.string().check(z.minLength(1)) });

export function SignInPage() {
  const t = useWords(entryWords);
  const { next, saved } = page.useSearch();
  const form = useForm({
    initial: { email: "", password: "" },
    schema: credentials,
    submit: async (values) => {
      await callAuth("sign-in/email", values);
      location.assign(isOwnAddress(next) ? next : "/"); // a fresh start: nothing of another session stays in memory
    },
  });
  return (
    <EntryFrame title={t.signInTitle}>
      {saved && (
        <p role="status" className="rounded-md bg-ok-bg px-3 py-2 text-ok">
          {t.passwordSaved}
        </p>
      )}
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
        <Field label={t.password} error={form.errorOf("password")}>
          <Input
            {...form.bind("password")}
            type="password"
            name="password"
            autoComplete="current-password"
            className="h-9"
          />
        </Field>
        <Problem text={form.problem} />
        <Button tone="primary" type="submit" isBusy={form.isBusy} className="h-9">
          {t.signIn}
        </Button>
        <Link to={paths.forgotPassword()} className="self-center text-sm text-quiet hover:text-ink hover:underline">
          {t.forgot}
        </Link>
      </form>
    </EntryFrame>
  );
}

/** Only addresses of our own pages are followed after signing in. */
function isOwnAddress(address: string | undefined): address is string {
  return address !== undefined && /^\/(?![/\\])/.test(address);
}
