import type { CopiedKind } from "@trato/domain/kinds.ts";
import { CreateOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import { useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { KindsField } from "./ToldFields.tsx";
import { outgoingWords } from "./labels.ts";
import { OutgoingSecretShown } from "./OutgoingSecretShown.tsx";

type Values = { name: string; address: string; kinds: CopiedKind[] };

const nothing: Values = { name: "", address: "", kinds: [] };

/** Another system is to be told; the secret by which it knows who tells is shown before one goes there. */
export function NewOutgoingWebhook({ onClose }: { onClose: () => void }) {
  const t = useWords(outgoingWords);
  const go = useGo();
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const create = useCommand("POST /outgoing-webhooks", {
    touches: (_, webhook) => (webhook ? [{ kind: "setting", id: webhook.id, version: webhook.version }] : []),
    failed: () => true,
    done: ({ id, secret }) => (secret === null ? go(paths.settingsOutgoing(id)) : setMade({ id, secret })),
  });
  const form = useForm<Values>({
    place: null,
    initial: nothing,
    schema: CreateOutgoingWebhook,
    submit: (values) => create.runAndWait(values),
  });
  if (made) return <OutgoingSecretShown secret={made.secret} onClose={() => go(paths.settingsOutgoing(made.id))} />;
  return (
    <FormDialog form={form} onClose={onClose} title={t.newWebhook} submitLabel={t.create}>
      <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.address} error={form.errorOf("address")} hint={t.addressHint}>
        <Input {...form.bind("address")} type="url" autoComplete="off" placeholder="https://" />
      </Field>
      <KindsField value={form.values.kinds} onChange={(kinds) => form.set({ kinds })} error={form.errorOf("kinds")} />
    </FormDialog>
  );
}
