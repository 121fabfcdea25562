import * as z from "zod/mini";
import { callAuth } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { useForm } from "../ui/forms/form.ts";
import { EntryForm, EntryStep } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";

const typed = z.object({ code: z.string().check(z.minLength(1)) });

/** The code that follows the password, for who switched it on. Who took too long goes back to the password. */
export function SignInCode({ enter, back }: { enter: () => void; back: () => void }) {
  const t = useWords(entryWords);
  const form = useForm({
    initial: { code: "" },
    place: null,
    schema: typed,
    submit: async (values) => {
      await callAuth("sign-in/second-factor", values);
      enter();
    },
  });
  return (
    <EntryFrame title={t.codeTitle} text={t.codeText}>
      <EntryForm form={form} submitLabel={t.signIn} otherWay={<EntryStep onClick={back}>{t.backToSignIn}</EntryStep>}>
        <Field label={t.code} hint={t.codeHint} error={form.errorOf("code")}>
          <Input {...form.bind("code")} autoComplete="one-time-code" autoCapitalize="characters" startsFocused />
        </Field>
      </EntryForm>
    </EntryFrame>
  );
}
