import { mappedFields, type Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { X } from "lucide-react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { webhookWords } from "./webhook-labels.ts";

type FixedValuesProps = {
  constants: Mapping["constants"];
  onChange: (constants: Mapping["constants"]) => void;
  errorOf: (path: string) => string | undefined;
};

/** What fields say where nothing came for them. */
export function FixedValues({ constants, onChange, errorOf }: FixedValuesProps) {
  const t = useWords(webhookWords);
  const language = useLanguage();
  const free = mappedFields.filter(({ name }) => !(name in constants));
  const called = (name: string) => mappedFields.find((field) => field.name === name)?.words[language] ?? name;
  return (
    <>
      {Object.entries(constants).map(([name, value = ""]) => (
        <div key={name} className="flex items-end gap-1">
          <Field label={called(name)} error={errorOf(`mapping.constants.${name}`)} className="flex-1">
            <Input value={value} onChange={(next) => onChange({ ...constants, [name]: next })} autoComplete="off" />
          </Field>
          <IconButton
            label={t.removeOf(called(name))}
            icon={<X aria-hidden="true" />}
            onClick={() => onChange(without(constants, name))}
          />
        </div>
      ))}
      <Select
        aria-label={t.addFixed}
        placeholder={t.addFixed}
        options={free.map(({ name, words }) => ({ value: name, label: words[language] }))}
        value={null}
        onChange={(name) => onChange({ ...constants, [name]: "" })}
      />
    </>
  );
}

const without = (constants: Mapping["constants"], name: string): Mapping["constants"] =>
  Object.fromEntries(Object.entries(constants).filter(([each]) => each !== name));
