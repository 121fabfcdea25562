import { CreateWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import { type PresetName, presetNames, presetOf, presets } from "@trato/domain/capture/webhooks/presets.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { presetWords } from "./preset-labels.ts";
import { asksOf } from "./proof-choices.ts";
import { ProofFields, type ProofValues } from "./ProofFields.tsx";
import { SecretShown } from "./SecretShown.tsx";
import { webhookWords } from "./webhook-labels.ts";

type Values = ProofValues & { name: string; preset: PresetName; secret: string };

const nothing: Values = { name: "", preset: "plain", signature: "none", header: "", encoding: "hex", secret: "" };

/** A new place for calls to come in; where a secret was made for it, it is shown before one goes there. */
export function NewWebhook({ onClose }: { onClose: () => void }) {
  const t = useWords(webhookWords);
  const language = useLanguage();
  const go = useGo();
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const create = useCommand("POST /webhooks", {
    touches: (_, webhook) => (webhook ? [{ kind: "setting", id: webhook.id, version: webhook.version }] : []),
    failed: () => true,
    done: ({ id, secret }) => (secret === null ? go(paths.settingsWebhook(id)) : setMade({ id, secret })),
  });
  const form = useForm<Values>({
    place: null,
    initial: nothing,
    schema: CreateWebhook,
    sent: askedOf,
    submit: (values) => create.runAndWait(askedOf(values)),
  });
  if (made) return <SecretShown secret={made.secret} onClose={() => go(paths.settingsWebhook(made.id))} />;
  const choose = (preset: PresetName) => {
    const { signatures, header = "" } = presetOf(preset);
    form.set({ preset, signature: signatures[0], header });
  };
  const asks = asksOf(form.values.signature);
  return (
    <FormDialog form={form} onClose={onClose} title={t.newWebhook} submitLabel={t.create}>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.preset} error={form.errorOf("preset")}>
        <Select
          options={presetNames.map((value) => ({ value, label: presets[value].words[language] }))}
          value={form.values.preset}
          onChange={choose}
        />
      </Field>
      <ProofFields form={form} preset={form.values.preset} />
      {asks.secret && (
        <Field
          label={presetWords[form.values.preset].secret?.[language] ?? t.secret}
          error={form.errorOf("secret")}
          hint={asks.isGiven ? t.secretNeeded : t.secretHint}
        >
          <Input {...form.bind("secret")} type="password" autoComplete="new-password" />
        </Field>
      )}
    </FormDialog>
  );
}

/** What is asked for: what does not go with the chosen proof stays behind. */
function askedOf({ name, preset, signature, header, encoding, secret }: Values) {
  const asks = asksOf(signature);
  return {
    name,
    preset,
    signature,
    ...(asks.header && { header }),
    ...(asks.encoding && { encoding }),
    ...(asks.secret && secret.trim() !== "" && { secret }),
  };
}
