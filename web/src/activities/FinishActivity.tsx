import { FinishActivity as FinishInput } from "@trato/domain/activities/inputs.ts";
import type { InputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { ActivityFields, type ActivityValues, plannedOf } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";
import type { Activity } from "./queries.ts";
import { useFreshActivity } from "./use-fresh-activity.ts";

type Finish = Omit<InputOf<"POST /activities/:activityId/finish">, "activityId">;

type FinishActivityProps = { activity: Activity; onFinish: (finish: Finish) => Promise<unknown>; onClose: () => void };

type Values = { outcome: string; hasNext: boolean; next: ActivityValues };

/** It was done: how it went, and what comes next. */
export function FinishActivity({ activity, onFinish, onClose }: FinishActivityProps) {
  const t = useWords(activityWords);
  const fresh = useFreshActivity();
  const finishOf = ({ outcome, hasNext, next }: Values) => ({
    outcome: outcome.trim() || null,
    ...(hasNext && { next: plannedOf(next) }),
  });
  const form = useForm<Values>({
    place: `finish ${activity.id}`,
    initial: { outcome: "", hasNext: false, next: fresh },
    schema: FinishInput,
    sent: (values) => ({ activityId: activity.id, ...finishOf(values) }),
    submit: async (values) => {
      const finishing = onFinish(finishOf(values));
      onClose();
      await finishing;
    },
  });
  const { next } = form.values;
  const nextForm = {
    values: next,
    set: (changes: Partial<ActivityValues>) => form.set({ next: { ...next, ...changes } }),
    errorOf: (path: string) => form.errorOf(`next.${path}`),
  };
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.markDone(activity.summary)}
      submitLabel={form.values.hasNext ? t.doneAndNext : t.done}
    >
      <Field label={t.outcome} error={form.errorOf("outcome")}>
        <Textarea {...form.bind("outcome")} placeholder={t.outcomeHint} />
      </Field>
      <Checkbox label={t.doneAndNext} {...form.bind("hasNext")} />
      {form.values.hasNext && (
        <fieldset className="flex flex-col gap-3 border-l-2 border-line pl-3">
          <legend className="sr-only">{t.planNext}</legend>
          <ActivityFields form={nextForm} startsFocused />
        </fieldset>
      )}
    </FormDialog>
  );
}
