import type { PresetName } from "@trato/domain/capture/webhooks/presets.ts";
import type { Encoding, Signature } from "@trato/domain/capture/webhooks/signatures.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { asksOf, encodingChoices, proofChoices } from "./proof-choices.ts";
import { webhookWords } from "./webhook-labels.ts";

export type ProofValues = { signature: Signature; header: string; encoding: Encoding };

type ProofFieldsProps = { form: Pick<Form<ProofValues>, "values" | "bind" | "errorOf">; preset: PresetName };

/** How a call proves from whom it comes, where its sender leaves a choice. */
export function ProofFields({ form, preset }: ProofFieldsProps) {
  const t = useWords(webhookWords);
  const choices = proofChoices(preset, t);
  const asks = asksOf(form.values.signature);
  if (choices.length === 1) return null;
  return (
    <>
      <Field label={t.signature} error={form.errorOf("signature")}>
        <Select options={choices} {...form.bind("signature")} />
      </Field>
      {asks.header && (
        <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <Field label={t.header} error={form.errorOf("header")}>
            <Input {...form.bind("header")} placeholder="x-signature" autoComplete="off" spellCheck={false} />
          </Field>
          {asks.encoding && (
            <Field label={t.encoding} error={form.errorOf("encoding")}>
              <Select options={encodingChoices} {...form.bind("encoding")} />
            </Field>
          )}
        </div>
      )}
    </>
  );
}
