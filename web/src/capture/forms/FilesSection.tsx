import { fileKinds } from "@trato/domain/capture/forms/design.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { Section } from "../../ui/Section.tsx";
import { formWords } from "./form-labels.ts";
import type { WebFormValues } from "./web-form-values.ts";

const numbers = [1, 2, 3, 5, 10];
const sizes = [1, 2, 5, 10, 25];

/** How many files visitors may send, how large, and of which kinds. */
export function FilesSection({ form }: { form: Form<WebFormValues> }) {
  const t = useWords(formWords);
  const f = useFormat();
  const { files } = form.values;
  const put = (changes: Partial<WebFormValues["files"]>) => form.set({ files: { ...files, ...changes } });
  const options = (offered: readonly number[], now: number) =>
    [...new Set([...offered, now])].toSorted((a, b) => a - b).map((n) => ({ value: String(n), label: f.count(n) }));
  return (
    <Section title={t.file}>
      <div className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t.mostFiles}>
            <Select
              options={options(numbers, files.most)}
              value={String(files.most)}
              onChange={(n) => put({ most: Number(n) })}
            />
          </Field>
          <Field label={t.megabytes}>
            <Select
              options={options(sizes, files.megabytes)}
              value={String(files.megabytes)}
              onChange={(n) => put({ megabytes: Number(n) })}
            />
          </Field>
        </div>
        {fileKinds.map((kind) => (
          <Checkbox
            key={kind}
            value={files.kinds.includes(kind)}
            onChange={(isTaken) =>
              put({ kinds: fileKinds.filter((each) => (each === kind ? isTaken : files.kinds.includes(each))) })
            }
            label={t[kind]}
          />
        ))}
        {files.kinds.length === 0 && <p className="text-sm text-bad">{t.noKind}</p>}
        <p className="text-sm text-faint">{t.filesHint}</p>
      </div>
    </Section>
  );
}
