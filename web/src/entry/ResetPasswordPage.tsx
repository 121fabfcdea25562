import { getRouteApi } from "@tanstack/react-router";
import * as z from "zod/mini";
import { callAuth } from "../platform/api.ts";
import { Link } from "../platform/Link.tsx";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { useForm } from "../ui/forms/form.ts";
import { EntryForm, EntryLink } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";
import { NewPassword, shortestPassword } from "./NewPassword.tsx";

const page = getRouteApi("/reset-password");
const wanted = z.object({ newPassword: z.string().check(z.minLength(shortestPassword)) });

export function ResetPasswordPage() {
  const t = useWords(entryWords);
  const go = useGo();
  const { token } = page.useSearch();
  const form = useForm({
    initial: { newPassword: "", revokeKeys: false, removePasskeys: false },
    place: null,
    schema: wanted,
    submit: async (values) => {
      await callAuth("reset-password", { token, ...values });
      go(`${paths.signIn()}?saved=password`, { replace: true });
    },
  });
  if (!token) {
    return (
      <EntryFrame title={t.choosePassword} text={t.linkIncomplete}>
        <Button render={<Link to={paths.forgotPassword()} />} className="h-9">
          {t.sendLink}
        </Button>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t.choosePassword}>
      <EntryForm
        form={form}
        submitLabel={t.savePassword}
        otherWay={<EntryLink to={paths.forgotPassword()}>{t.otherLink}</EntryLink>}
      >
        <NewPassword
          {...form.bind("newPassword")}
          label={t.newPassword}
          error={form.errorOf("newPassword")}
          startsFocused
        />
        <Checkbox {...form.bind("revokeKeys")} label={t.revokeKeys} hint={t.revokeKeysHint} />
        <Checkbox {...form.bind("removePasskeys")} label={t.removePasskeys} />
      </EntryForm>
    </EntryFrame>
  );
}
