import { deviceName } from "@trato/domain/identity/device.ts";
import * as z from "zod/mini";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { passkeyWords } from "./passkey-labels.ts";
import { addPasskey } from "./passkeys.ts";

const given = z.object({
  password: z.string().check(z.minLength(1)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});

/** The password, and a name to know it by; the device does the rest. */
export function AddPasskey({ onClose }: { onClose: () => void }) {
  const t = useWords(passkeyWords);
  const language = useLanguage();
  const form = useForm({
    initial: { password: "", name: deviceName(navigator.userAgent, language) },
    place: null,
    schema: given,
    submit: async ({ password, name }) => {
      await addPasskey(password, name);
      toast(t.added);
      onClose();
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.add} description={t.addText} submitLabel={t.goOn} size="sm">
      <Field label={t.password} error={form.errorOf("password")}>
        <Input {...form.bind("password")} type="password" autoComplete="current-password" startsFocused />
      </Field>
      <Field label={t.name} hint={t.nameHint} error={form.errorOf("name")}>
        <Input {...form.bind("name")} maxLength={60} />
      </Field>
    </FormDialog>
  );
}
