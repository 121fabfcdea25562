import { Plus } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { receiverWords } from "./assignment-labels.ts";
import { begunSpan, type ReceiverValues } from "./receiver-values.ts";
import { WorkingHours } from "./WorkingHours.tsx";

type HoursFieldProps = {
  label: string;
  /** What no hours mean. */
  hint: string;
  hours: ReceiverValues["hours"];
  onChange: (hours: ReceiverValues["hours"]) => void;
  errorOf: (field: string) => string | undefined;
};

/** Days of the week from one time to another, as many as are added. */
export function HoursField({ label, hint, hours, onChange, errorOf }: HoursFieldProps) {
  const t = useWords(receiverWords);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{label}</legend>
      {hours.length === 0 && <p className="text-sm text-faint">{hint}</p>}
      {hours.map((span, place) => (
        <WorkingHours
          // oxlint-disable-next-line react/no-array-index-key -- hours are known by their place alone
          key={place}
          span={span}
          onChange={(next) => onChange(hours.with(place, next))}
          onRemove={() => onChange(hours.toSpliced(place, 1))}
          error={
            errorOf(`hours.${place}.to`) ??
            errorOf(`hours.${place}.from`) ??
            (errorOf(`hours.${place}.days`) && t.daysMissing)
          }
        />
      ))}
      <div>
        <Button onClick={() => onChange([...hours, begunSpan(hours)])}>
          <Plus aria-hidden="true" />
          {t.addHours}
        </Button>
      </div>
    </fieldset>
  );
}
