import type { Moment } from "@trato/domain/dates.ts";
import { deviceName } from "@trato/domain/identity/device.ts";
import { useState } from "react";
import { callAuth } from "../../platform/api.ts";
import { queryClient } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { sessionsQuery } from "./sessions.ts";
import { signInWords } from "./sign-in-labels.ts";
import { type SignIn, signInsQuery } from "./sign-ins.ts";

/** "It was not me": the other devices are signed out, then a new password is chosen. */
export function DenySignIn({ signIn, onClose }: { signIn: SignIn; onClose: () => void }) {
  const t = useWords(signInWords);
  const f = useFormat();
  const [isDenied, setDenied] = useState(false);
  const form = useForm({
    initial: {},
    place: null,
    submit: async () => {
      await callAuth("deny-sign-in", { signInId: signIn.id });
      setDenied(true);
      await Promise.all([sessionsQuery, signInsQuery].map((query) => queryClient.invalidateQueries(query)));
    },
  });
  if (isDenied) {
    return (
      <Dialog isOpen onClose={onClose} title={t.choosePassword} description={t.othersOut} size="sm">
        <PasswordForm onDone={onClose} />
      </Dialog>
    );
  }
  const which = `${deviceName(signIn.userAgent, f.language)}, ${f.moment(signIn.createdAt as Moment)}`; // the server writes moments
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.notMe}
      description={which}
      submitLabel={t.signOthersOut}
      size="sm"
      tone="danger"
    >
      <p>{t.notMeText}</p>
    </FormDialog>
  );
}
