import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { inMinutes, inUnit, type Unit, unitOf } from "./contact-time.ts";
import { followUpSettingWords } from "./follow-up-labels.ts";

type ContactTimeProps = {
  label: string;
  minutes: number | null;
  onChange: (minutes: number | null) => void;
  error: string | undefined;
  isLabelHidden?: boolean;
};

/** A time of work in minutes or hours; empty: none. */
export function ContactTime({ label, minutes, onChange, error, isLabelHidden = false }: ContactTimeProps) {
  const t = useWords(followUpSettingWords);
  const [unit, setUnit] = useState<Unit>(unitOf(minutes));
  const shown = unit === "hours" ? unitOf(minutes) : unit; // somebody else may have set minutes meanwhile
  const choose = (next: Unit) => {
    onChange(inMinutes(inUnit(minutes, shown), next));
    setUnit(next);
  };
  return (
    <div className="flex items-end gap-2">
      <Field label={label} error={error} isLabelHidden={isLabelHidden} className={isLabelHidden ? "w-28" : "w-36"}>
        <WholeNumberInput
          value={inUnit(minutes, shown)}
          onChange={(count) => onChange(inMinutes(count, shown))}
          placeholder={t.noTime}
        />
      </Field>
      <Select
        aria-label={t.unit}
        className="w-28"
        options={[
          { value: "minutes", label: t.minutes },
          { value: "hours", label: t.hours },
        ]}
        value={shown}
        onChange={choose}
      />
    </div>
  );
}
