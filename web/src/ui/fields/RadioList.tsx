import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";

export type RadioChoice<V extends string> = { value: V; label: ReactNode; about?: string | undefined };

type RadioListProps<V extends string> = {
  label: string;
  choices: readonly RadioChoice<V>[];
  value: V;
  onChange: (value: V) => void;
};

/** One of a few answers that are all worth reading. */
export function RadioList<V extends string>({ label, choices, value, onChange }: RadioListProps<V>) {
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={onChange} className="-mx-2 flex flex-col">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-8 items-center gap-2.5 rounded-sm px-2 hover:bg-hover max-md:min-h-10"
        >
          <Radio.Root
            value={choice.value}
            className="flex size-4 shrink-0 items-center justify-center rounded-full bg-card shadow-control data-checked:bg-accent"
          >
            <Radio.Indicator className="size-1.5 rounded-full bg-accent-fg" />
          </Radio.Root>
          <span className="min-w-0 flex-1 truncate">{choice.label}</span>
          {choice.about && <span className="shrink-0 text-sm text-faint">{choice.about}</span>}
        </label>
      ))}
    </RadioGroup>
  );
}
