import { Toggle } from "@base-ui/react/toggle";
import { Trash2 } from "lucide-react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { receiverWords } from "./assignment-labels.ts";
import type { LeadReceiver } from "./queries.ts";
import { inOrder, weekdayName, weekdays } from "./receiver-values.ts";

type Span = LeadReceiver["hours"][number];
type WorkingHoursProps = {
  span: Span;
  onChange: (span: Span) => void;
  onRemove: () => void;
  error: string | undefined;
};

/** On which days somebody works from one time to another. */
export function WorkingHours({ span, onChange, onRemove, error }: WorkingHoursProps) {
  const t = useWords(receiverWords);
  const { locale } = useFormat();
  const toggle = (day: number, isOn: boolean) =>
    onChange({ ...span, days: isOn ? inOrder([...span.days, day]) : span.days.filter((each) => each !== day) });
  return (
    <div className="flex flex-col gap-2 rounded-md bg-panel p-2">
      <div className="flex flex-wrap items-end gap-2">
        <div role="group" aria-label={t.days} className="flex flex-wrap gap-1">
          {weekdays.map((day) => (
            <Toggle
              key={day}
              aria-label={weekdayName(day, locale, "long")}
              pressed={span.days.includes(day)}
              onPressedChange={(isOn) => toggle(day, isOn)}
              className="h-7.5 min-w-9 rounded-md px-1.5 text-sm font-medium text-quiet shadow-control hover:text-ink data-pressed:bg-accent data-pressed:text-accent-fg max-md:h-9"
            >
              {weekdayName(day, locale)}
            </Toggle>
          ))}
        </div>
        <div className="ml-auto flex items-end gap-2">
          <Field label={t.fromTime} isLabelHidden>
            <Input type="time" value={span.from} onChange={(from) => onChange({ ...span, from })} />
          </Field>
          <span aria-hidden="true" className="pb-1.5 text-quiet">
            –
          </span>
          <Field label={t.toTime} isLabelHidden>
            <Input
              type="time"
              value={span.to === "24:00" ? "00:00" : span.to}
              onChange={(to) => onChange({ ...span, to: to === "00:00" ? "24:00" : to })}
            />
          </Field>
          <IconButton label={t.removeHours} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />
        </div>
      </div>
      {error && <p className="text-sm text-bad">{error}</p>}
    </div>
  );
}
