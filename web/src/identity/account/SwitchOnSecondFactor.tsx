import { useState } from "react";
import * as z from "zod/mini";
import { useWords } from "../../platform/words.ts";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { BackupCodes } from "./BackupCodes.tsx";
import { ProvePassword } from "./ProvePassword.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { beginSecondFactor, confirmSecondFactor } from "./second-factor.ts";
import { secondFactorWords } from "./second-factor-labels.ts";

type Begun = { secret: string; address: string };

/** Password, then what the app scans and its first code, then the codes for a lost phone. */
export function SwitchOnSecondFactor({ onClose }: { onClose: () => void }) {
  const t = useWords(secondFactorWords);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <BackupCodes codes={codes} onClose={onClose} />;
  if (begun) return <ScanCode begun={begun} done={setCodes} onClose={onClose} />;
  return (
    <ProvePassword
      title={t.title}
      text={t.passwordText}
      submitLabel={t.next}
      onClose={onClose}
      submit={async (password) => setBegun(await beginSecondFactor(password))}
    />
  );
}

const typed = z.object({ code: z.string().check(z.minLength(1)) });

type ScanCodeProps = { begun: Begun; done: (backupCodes: string[]) => void; onClose: () => void };

function ScanCode({ begun, done, onClose }: ScanCodeProps) {
  const t = useWords(secondFactorWords);
  const form = useForm({
    initial: { code: "" },
    place: null,
    schema: typed,
    submit: async ({ code }) => done(await confirmSecondFactor(code)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.scanTitle} description={t.scanText} submitLabel={t.switchOn}>
      <QrCode text={begun.address} label={t.qrCode} />
      <CopyField label={t.secret} text={begun.secret} />
      <Field label={t.code} error={form.errorOf("code")}>
        <Input {...form.bind("code")} inputMode="numeric" autoComplete="one-time-code" startsFocused />
      </Field>
    </FormDialog>
  );
}
