import { FinishActivity as FinishInput } from "@trato/domain/activities/inputs.ts";
import type { InputOf } from "../platform/api.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { meetsFor, plannedOf } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";
import { NextStep, type NextValues } from "./NextStep.tsx";
import type { Activity } from "./queries.ts";
import { useFreshActivity } from "./use-fresh-activity.ts";

type Finish = Omit<InputOf<"POST /activities/:activityId/finish">, "activityId">;

type FinishActivityProps = { activity: Activity; onFinish: (finish: Finish) => Promise<unknown>; onClose: () => void };

type Values = NextValues & { outcome: string };

/** It was done: how it went, and what comes next. */
export function FinishActivity({ activity, onFinish, onClose }: FinishActivityProps) {
  const t = useWords(activityWords);
  const fresh = useFreshActivity();
  const { timeZone } = useFormat();
  const finishOf = ({ outcome, hasNext, next }: Values) => ({
    outcome: outcome.trim() || null,
    ...(hasNext && { next: plannedOf(next, timeZone) }),
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
      <NextStep form={form} label={t.doneAndNext} meets={meetsFor(activity.subjectKind, null)} />
    </FormDialog>
  );
}
