import { addDays } from "@trato/domain/dates.ts";
import { X } from "lucide-react";
import { useFormat, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { messagingWords } from "./labels.ts";
import { type Later, times } from "./send-later.ts";

type SendLaterProps = { value: Later | null; onChange: (later: Later | null) => void; error: string | undefined };

const options = times.map((value) => ({ value, label: value }));

/** The moment at which a mail leaves: asked for only where it is not to leave now. */
export function SendLater({ value, onChange, error }: SendLaterProps) {
  const t = useWords(messagingWords);
  const { timeZone } = useFormat();
  const { today } = useMe();
  if (!value)
    return (
      <Button
        size="sm"
        tone="ghost"
        className="-my-1 self-start"
        onClick={() => onChange({ day: addDays(today, 1), time: "08:00" })}
      >
        {t.sendLater}
      </Button>
    );
  return (
    <div className="flex items-start gap-2">
      <Field label={t.leavesOn} error={error} hint={t.inTimeZone(timeZone)} className="flex-1">
        <DateField value={value.day} onChange={(day) => onChange({ ...value, day })} min={today} />
      </Field>
      <Field label={t.leavesAt} className="w-26 shrink-0">
        <Select
          options={options}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
          className="tabular-nums"
        />
      </Field>
      <Button tone="ghost" icon={<X />} aria-label={t.sendNow} className="mt-5.5" onClick={() => onChange(null)} />
    </div>
  );
}
