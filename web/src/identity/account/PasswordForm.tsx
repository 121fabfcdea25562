import * as z from "zod/mini";
import { ApiError, callAuth } from "../../platform/api.ts";
import { useWords } from "../../platform/words.ts";
import { NewPassword, shortestPassword } from "../../entry/NewPassword.tsx";
import { queryClient } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { toast } from "../../platform/toasts.ts";
import { accountWords } from "../labels.ts";
import { sessionsQuery } from "./sessions.ts";

const wanted = z.object({
  currentPassword: z.string().check(z.minLength(1)),
  newPassword: z.string().check(z.minLength(shortestPassword)),
});
const empty = {
  currentPassword: "",
  newPassword: "",
  revokeOtherSessions: true,
  revokeKeys: false,
  removePasskeys: false,
};

/** A new password, for whoever knows the one that holds. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const t = useWords(accountWords);
  const form = useForm({
    initial: empty,
    place: null,
    schema: wanted,
    submit: async (values) => {
      await callAuth("change-password", values).catch((error: unknown) => {
        throw inTheseWords(error, t.passwordWrong);
      });
      toast(t.passwordChanged);
      void queryClient.invalidateQueries(sessionsQuery);
      onDone?.();
    },
    keptOf: () => empty,
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <Field label={t.currentPassword} error={form.errorOf("currentPassword")}>
        <Input {...form.bind("currentPassword")} type="password" autoComplete="current-password" />
      </Field>
      <NewPassword {...form.bind("newPassword")} label={t.newPassword} error={form.errorOf("newPassword")} />
      <Checkbox {...form.bind("revokeOtherSessions")} label={t.endOthers} />
      <Checkbox {...form.bind("revokeKeys")} label={t.revokeKeys} />
      <Checkbox {...form.bind("removePasskeys")} label={t.removePasskeys} />
      <Problem text={form.problem} />
      <div>
        <Button type="submit" isBusy={form.isBusy} disabled={!form.isChanged}>
          {t.changePassword}
        </Button>
      </div>
    </form>
  );
}

/** Here only the password can be wrong, not the e-mail. */
function inTheseWords(error: unknown, message: string): unknown {
  if (!(error instanceof ApiError) || error.code !== "credentials.wrong") return error;
  const errors = error.errors.map((each) => ({ ...each, message }));
  return new ApiError(error.status, error.code, message, errors);
}
