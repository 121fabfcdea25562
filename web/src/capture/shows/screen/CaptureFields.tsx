import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { addDays } from "@trato/domain/dates.ts";
import { activityIcons } from "../../../activities/activity-icons.ts";
import { activityKindWords } from "../../../activities/labels.ts";
import { useFormat } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { DateField } from "../../../ui/fields/DateField.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { Textarea } from "../../../ui/fields/Textarea.tsx";
import type { Form } from "../../../ui/forms/form.ts";
import { cx } from "../../../ui/classes.ts";
import { captureScreenWords } from "./capture-labels.ts";
import type { CapturedValues } from "./captured-values.ts";

type CaptureFieldsProps = { form: Pick<Form<CapturedValues>, "bind" | "errorOf" | "values" | "set"> };

export const bigField = "h-12 text-lg";

/** Who it is, and what they want: in fields for one hand. */
export function WhoFields({ form }: CaptureFieldsProps) {
  const t = useWords(captureScreenWords);
  return (
    <>
      <Field label={t.name} error={form.errorOf("contactName") && t.sayWho}>
        <Input {...form.bind("contactName")} autoComplete="off" autoCapitalize="words" className={bigField} />
      </Field>
      <Field label={t.company} error={form.errorOf("companyName")}>
        <Input {...form.bind("companyName")} autoComplete="off" autoCapitalize="words" className={bigField} />
      </Field>
      <Field label={t.email} error={form.errorOf("email")}>
        <Input {...form.bind("email")} type="email" autoComplete="off" className={bigField} />
      </Field>
      <Field label={t.phone} error={form.errorOf("phone")}>
        <Input {...form.bind("phone")} type="tel" autoComplete="off" className={bigField} />
      </Field>
      <Field label={t.interest} error={form.errorOf("description")}>
        <Textarea {...form.bind("description")} className="text-lg" />
      </Field>
    </>
  );
}

const steps = ["none", "call", "email", "meeting", "to_do"] as const;

/** What is to be done next, and by when: by a tap each. */
export function StepFields({ form }: CaptureFieldsProps) {
  const t = useWords(captureScreenWords);
  const words = useWords(activityKindWords);
  const f = useFormat();
  const { step } = form.values;
  const tomorrow = addDays(f.today(), 1);
  const choose = (next: ActivityKind | "none") => form.set({ step: next, dueOn: form.values.dueOn ?? tomorrow });
  const due = (days: number) => form.set({ dueOn: addDays(f.today(), days) });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm font-medium text-quiet">{t.nextStep}</legend>
      <div className="grid grid-cols-5 gap-1.5">
        {steps.map((each) => {
          const Icon = each === "none" ? null : activityIcons[each];
          return (
            <button
              key={each}
              type="button"
              aria-pressed={each === step}
              onClick={() => choose(each)}
              className={cx(
                "flex h-14 min-w-0 flex-col items-center justify-center gap-0.5 rounded-md text-sm shadow-control",
                each === step ? "bg-primary text-primary-fg" : "bg-card hover:bg-hover",
              )}
            >
              {Icon && <Icon className="size-4.5" aria-hidden="true" />}
              <span className="max-w-full truncate">{each === "none" ? t.noStep : words[each]}</span>
            </button>
          );
        })}
      </div>
      {step !== "none" && (
        <>
          <Field label={t.what} error={form.errorOf("nextStep.summary")}>
            <Input {...form.bind("summary")} placeholder={words[step]} autoComplete="off" className={bigField} />
          </Field>
          <Field label={t.day} error={form.errorOf("nextStep.dueOn")}>
            <DateField {...form.bind("dueOn")} min={f.today()} className={bigField} />
          </Field>
          <div className="flex gap-2">
            <Button size="lg" onClick={() => due(1)}>
              {t.tomorrow}
            </Button>
            <Button size="lg" onClick={() => due(7)}>
              {t.inAWeek}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
