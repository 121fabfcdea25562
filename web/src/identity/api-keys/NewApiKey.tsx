import { CreateApiKey } from "@trato/domain/identity/inputs.ts";
import { useState } from "react";
import type { Moment } from "@trato/domain/dates.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { keyWords } from "./key-labels.ts";

const lives = ["30", "90", "365", "never"] as const;
type Life = (typeof lives)[number];

/** A key for a program: named, limited in time, and shown once. */
export function NewApiKey({ onClose }: { onClose: () => void }) {
  const t = useWords(keyWords);
  const [key, setKey] = useState<string | null>(null);
  const create = useCommand("POST /api-keys", {
    touches: (_, made) => (made ? [{ kind: "member", id: made.memberId }] : []),
    failed: () => true,
    done: (made) => setKey(made.key),
  });
  const form = useForm<{ name: string; life: Life }>({
    place: "new api key",
    initial: { name: "", life: "365" },
    schema: CreateApiKey,
    submit: ({ name, life }) => create.runAndWait({ name, expiresAt: endOf(life) }),
  });
  if (key) return <KeyShown apiKey={key} onClose={onClose} />;
  const labels: Record<Life, string> = { "30": t.inDays(30), "90": t.inDays(90), "365": t.inAYear, never: t.never };
  return (
    <FormDialog form={form} onClose={onClose} title={t.newKey} description={t.about} submitLabel={t.create} size="sm">
      <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.expires} error={form.errorOf("expiresAt")}>
        <Select options={lives.map((value) => ({ value, label: labels[value] }))} {...form.bind("life")} />
      </Field>
    </FormDialog>
  );
}

const day = 86_400_000;

function endOf(life: Life): Moment | null {
  if (life === "never") return null;
  return new Date(Date.now() + Number(life) * day).toISOString() as Moment; // an ISO moment by construction
}

function KeyShown({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  const t = useWords(keyWords);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.createdTitle}
      description={t.createdText}
      footer={<Button onClick={onClose}>{t.done}</Button>}
    >
      <CopyField label={t.key} text={apiKey} />
    </Dialog>
  );
}
