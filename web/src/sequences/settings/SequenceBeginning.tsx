import { beginnings, sequenceSubjects } from "@trato/domain/sequences/begins.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { beginningWords, sequenceWords, subjectWords } from "../sequence-labels.ts";
import { type Beginning, beginningOf, type SequenceValues } from "./sequence-values.ts";

type SequenceBeginningProps = { form: Form<SequenceValues>; isNew: boolean };

/** What a sequence follows up, which stays as it is, and by what it begins with a quotation by itself. */
export function SequenceBeginning({ form, isNew }: SequenceBeginningProps) {
  const t = useWords(sequenceWords);
  const language = useLanguage();
  const { subject } = form.values;
  const choose = (next: SequenceValues["subject"]) => {
    const steps = form.values.steps.map((step) => ({ ...step, templateId: null })); // each has its own
    form.set({ subject: next, begins: next === "sale" ? form.values.begins : null, steps });
  };
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-3">
      <Field label={t.followsUp}>
        <Select
          className="w-52"
          disabled={!isNew}
          options={sequenceSubjects.map((value) => ({ value, label: subjectWords[value][language] }))}
          value={subject}
          onChange={choose}
        />
      </Field>
      {subject === "sale" && <Begins form={form} />}
    </div>
  );
}

function Begins({ form }: Pick<SequenceBeginningProps, "form">) {
  const t = useWords(sequenceWords);
  const language = useLanguage();
  const { begins } = form.values;
  const options = (["by_hand", ...beginnings] as const).map((value) => ({
    value,
    label: beginningWords[value][language],
  }));
  const choose = (when: "by_hand" | Beginning) => form.set({ begins: when === "by_hand" ? null : beginningOf(when) });
  return (
    <>
      <Field label={t.begins} error={form.errorOf("begins")}>
        <Select className="w-52" options={options} value={begins?.when ?? "by_hand"} onChange={choose} />
      </Field>
      {begins && "days" in begins && (
        <Field label={t.daysApart} error={form.errorOf("begins.days")}>
          <WholeNumberInput
            className="w-28"
            value={begins.days}
            onChange={(days) => form.set({ begins: { ...begins, days: days ?? 0 } })}
          />
        </Field>
      )}
      {begins && "times" in begins && (
        <Field label={t.openedTimes} error={form.errorOf("begins.times")}>
          <WholeNumberInput
            className="w-28"
            value={begins.times}
            onChange={(times) => form.set({ begins: { ...begins, times: times ?? 0 } })}
          />
        </Field>
      )}
    </>
  );
}
