import { KeyRound } from "lucide-react";
import { useRef, useState } from "react";
import { FileInput } from "../../../files/FileInput.tsx";
import { useCommand } from "../../../platform/commands.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import { signingSettingsWords } from "./signing-settings-labels.ts";

const touches = () => [{ kind: "setting" as const, id: "any", version: 0 }];

/** Brings a certificate of the company's own to sign with, and goes back to Trato's. */
export function OwnKey({ isOwn }: { isOwn: boolean }) {
  const t = useWords(signingSettingsWords);
  const [isBringing, setBringing] = useState(false);
  const giveUp = useCommand("DELETE /signing-key", { touches, done: () => toast(t.gaveUpKey) });
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={<KeyRound />} onClick={() => setBringing(true)}>
        {t.bringKey}
      </Button>
      {isOwn && (
        <Button tone="ghost" isBusy={giveUp.isRunning} onClick={() => giveUp.run({})}>
          {t.giveUpKey}
        </Button>
      )}
      {isBringing && <BringKey onClose={() => setBringing(false)} />}
    </div>
  );
}

function BringKey({ onClose }: { onClose: () => void }) {
  const t = useWords(signingSettingsWords);
  const [name, setName] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const bring = useCommand("POST /signing-key", { touches, done: () => toast(t.brought) });
  const form = useForm({
    initial: { file: "", password: "" },
    place: null,
    submit: async (given) => {
      await bring.runAndWait(given);
      onClose();
    },
  });
  const choose = async ([file]: readonly File[]) => {
    if (!file) return;
    setName(file.name);
    form.set({ file: base64Of(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.bringTitle}
      description={t.bringText}
      submitLabel={t.bring}
      isIncomplete={form.values.file === ""}
    >
      <Field label={t.keyFile} error={form.errorOf("file")}>
        <div>
          <FileInput
            ref={input}
            label={t.keyFile}
            accept=".p12,.pfx,application/x-pkcs12"
            onChoose={(files) => void choose(files)}
          />
          <Button onClick={() => input.current?.click()}>{name ?? t.keyFile}</Button>
        </div>
      </Field>
      <Field label={t.keyPassword} error={form.errorOf("password")}>
        <Input {...form.bind("password")} type="password" autoComplete="off" />
      </Field>
    </FormDialog>
  );
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
