import { useWords } from "../platform/words.ts";
import { CheckList } from "../ui/fields/CheckList.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { importWords, signWords } from "./labels.ts";
import type { ImportOptions, ImportPreview } from "./queries.ts";

type RecognitionProps = { preview: ImportPreview; options: ImportOptions; onChange: (options: ImportOptions) => void };

const usual = "-";

/** By what rows are known again, and what of the records that are there already shall change. */
export function Recognition({ preview, options, onChange }: RecognitionProps) {
  const t = useWords(importWords);
  const signs = useWords(signWords);
  const told = new Set(preview.columns.map(({ field }) => field));
  const { key: _, ...withoutKey } = options;
  const choices = preview.fields.filter(({ id, mayUpdate }) => mayUpdate && told.has(id));
  const chosen = (options.update ?? []).filter((id) => told.has(id));
  return (
    <section className="grid grid-cols-2 items-start gap-4 max-md:grid-cols-1" aria-label={t.recognition}>
      <Field label={t.recognisedBy} hint={t.recognisedByHint}>
        <Select
          aria-label={t.recognisedBy}
          value={options.key ?? usual}
          options={[
            { value: usual, label: t.recognisedAsUsual },
            ...preview.keys.filter((sign) => told.has(sign)).map((sign) => ({ value: sign, label: signs[sign] })),
          ]}
          onChange={(sign) => {
            const key = preview.keys.find((each) => each === sign);
            onChange(key ? { ...withoutKey, key } : withoutKey);
          }}
        />
      </Field>
      {choices.length > 0 && (
        <CheckList
          label={t.update}
          choices={choices.map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          placeholder={t.narrow}
          onChange={(update) => onChange({ ...options, update })}
        />
      )}
    </section>
  );
}
