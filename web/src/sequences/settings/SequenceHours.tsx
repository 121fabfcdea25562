import { Toggle } from "@base-ui/react/toggle";
import { inOrder, weekdayName, weekdays } from "../../opportunities/assignment/receiver-values.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { sequenceWords } from "../sequence-labels.ts";
import type { SequenceValues } from "./sequence-values.ts";

/** On which days and between which hours a sequence is at work: a Sunday only where somebody says so. */
export function SequenceHours({ form }: { form: Form<SequenceValues> }) {
  const t = useWords(sequenceWords);
  const { locale } = useFormat();
  const { days, from, to } = form.values;
  const toggle = (day: number, isOn: boolean) =>
    form.set({ days: isOn ? inOrder([...days, day]) : days.filter((each) => each !== day) });
  const error = form.errorOf("days") ?? form.errorOf("from") ?? form.errorOf("to");
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.hours}</legend>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div role="group" aria-label={t.days} className="flex flex-wrap gap-1">
          {weekdays.map((day) => (
            <Toggle
              key={day}
              aria-label={weekdayName(day, locale, "long")}
              pressed={days.includes(day)}
              onPressedChange={(isOn) => toggle(day, isOn)}
              className="h-7.5 min-w-9 rounded-md px-1.5 text-sm font-medium text-quiet shadow-control hover:text-ink data-pressed:bg-accent data-pressed:text-accent-fg max-md:h-9"
            >
              {weekdayName(day, locale)}
            </Toggle>
          ))}
        </div>
        <div className="flex items-end gap-2">
          <Field label={t.fromTime} isLabelHidden>
            <Input type="time" value={from} onChange={(next) => form.set({ from: next })} />
          </Field>
          <span aria-hidden="true" className="pb-1.5 text-quiet">
            –
          </span>
          <Field label={t.toTime} isLabelHidden>
            <Input
              type="time"
              value={to === "24:00" ? "00:00" : to}
              onChange={(next) => form.set({ to: next === "00:00" ? "24:00" : next })}
            />
          </Field>
        </div>
      </div>
      {error ? <p className="text-sm text-bad">{error}</p> : <p className="text-sm text-faint">{t.hoursHint}</p>}
    </fieldset>
  );
}
