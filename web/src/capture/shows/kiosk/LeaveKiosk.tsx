import { useState } from "react";
import { signOut } from "../../../platform/session.ts";
import { toastError } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import { leaveFullScreen } from "./fill-screen.ts";
import { kioskWords } from "./kiosk-labels.ts";
import { endKiosk, tryCode } from "./kiosk-lock.ts";

/** The member's way back: the code with which it began, or to sign in anew. */
export function LeaveKiosk({ onClose }: { onClose: () => void }) {
  const t = useWords(kioskWords);
  const [wait, setWait] = useState<number | null>(null);
  const form = useForm({
    initial: { code: "" },
    place: null,
    submit: async ({ code }) => {
      const seconds = await tryCode(code);
      setWait(seconds);
      if (seconds === null) leaveFullScreen();
    },
    keptOf: () => ({ code: "" }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.leave}
      submitLabel={t.open}
      size="sm"
      instead={<Button onClick={() => void signOutInstead().catch(toastError)}>{t.forgotten}</Button>}
    >
      <p className="text-quiet">{t.leaveText}</p>
      <Field label={t.yourCode} error={wait !== null && (wait > 0 ? t.wait(wait) : t.wrongCode)}>
        <Input
          {...form.bind("code")}
          type="password"
          inputMode="numeric"
          autoComplete="one-time-code"
          startsFocused
          className="h-12 text-lg"
        />
      </Field>
      <p className="text-sm text-quiet">{t.forgottenText}</p>
    </FormDialog>
  );
}

/** Whoever does not know the code proves otherwise who they are. */
async function signOutInstead(): Promise<void> {
  await signOut();
  endKiosk();
}
