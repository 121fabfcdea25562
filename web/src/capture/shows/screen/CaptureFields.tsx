import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import type { LeadText } from "@trato/domain/capture/cards/lead-texts.ts";
import { addDays } from "@trato/domain/dates.ts";
import { useMemo, useState } from "react";
import { activityIcons } from "../../../activities/activity-icons.ts";
import { activityKindWords } from "../../../activities/labels.ts";
import { useFormat } from "../../../platform/session.ts";
import { useLanguage, useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { ChoiceCombobox } from "../../../ui/fields/ChoiceCombobox.tsx";
import { countryChoices } from "../../../ui/fields/countries.ts";
import { DateField } from "../../../ui/fields/DateField.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { Textarea } from "../../../ui/fields/Textarea.tsx";
import type { Form } from "../../../ui/forms/form.ts";
import { cx } from "../../../ui/classes.ts";
import { isDoubtfulIn } from "../../card/read-values.ts";
import { ReadField } from "../../card/ReadField.tsx";
import { captureScreenWords } from "./capture-labels.ts";
import type { CapturedValues } from "./captured-values.ts";

type CaptureFieldsProps = { form: Pick<Form<CapturedValues>, "bind" | "errorOf" | "values" | "set"> };

export const bigField = "h-12 text-lg";

/** Who it is, and what they want: in fields for one hand. */
export function WhoFields({ form }: CaptureFieldsProps) {
  const t = useWords(captureScreenWords);
  const [isMore, setMore] = useState(false);
  const hasMore = isMore || moreTexts.some((name) => form.values[name] !== "");
  return (
    <>
      <TextField form={form} name="contactName" error={form.errorOf("contactName") && t.sayWho} />
      <TextField form={form} name="companyName" />
      <TextField form={form} name="email" type="email" />
      <TextField form={form} name="phone" type="tel" />
      {hasMore && <MoreFields form={form} />}
      <ReadField form={form} name="description" label={t.description}>
        <Textarea {...form.bind("description")} className="text-lg" />
      </ReadField>
      {!hasMore && (
        <Button size="lg" tone="ghost" onClick={() => setMore(true)} className="self-start">
          {t.moreFields}
        </Button>
      )}
    </>
  );
}

const moreTexts = ["jobTitle", "website", "street", "street2", "zip", "city", "state", "country"] as const;

/** What a card tells besides, and few type at a stand. */
function MoreFields({ form }: CaptureFieldsProps) {
  const t = useWords(captureScreenWords);
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  return (
    <>
      {moreTexts.slice(0, -1).map((name) => (
        <TextField key={name} form={form} name={name} />
      ))}
      <ReadField form={form} name="country" label={t.country}>
        <ChoiceCombobox
          choices={countries}
          value={form.values.country || null}
          onChange={(country) => form.set({ country: country ?? "" })}
        />
      </ReadField>
    </>
  );
}

type TextFieldProps = CaptureFieldsProps & { name: LeadText; type?: "email" | "tel"; error?: string | undefined };

function TextField({ form, name, type, error }: TextFieldProps) {
  const t = useWords(captureScreenWords);
  return (
    <ReadField form={form} name={name} label={t[name]} error={error ?? form.errorOf(name)}>
      <Input
        {...form.bind(name)}
        type={type ?? "text"}
        autoComplete="off"
        autoCapitalize={type || name === "website" ? "none" : "words"}
        className={cx(bigField, isDoubtfulIn(form.values, name) && "bg-warn-bg")}
      />
    </ReadField>
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
