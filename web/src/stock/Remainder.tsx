import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId } from "react";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";

type RemainderProps = { value: "keep" | "cancel"; onChange: (value: "keep" | "cancel") => void };

/** What happens to goods that do not move now: they wait, or nobody waits for them any more. */
export function Remainder({ value, onChange }: RemainderProps) {
  const t = useWords(transferWords);
  const title = useId();
  return (
    <div>
      <p id={title} className="pb-1 text-sm font-medium text-quiet">
        {t.rest}
      </p>
      <RadioGroup
        aria-labelledby={title}
        value={value}
        onValueChange={(next: "keep" | "cancel") => onChange(next)}
        className="grid grid-cols-2 gap-2"
      >
        <Choice value="keep" label={t.keep} hint={t.keepHint} />
        <Choice value="cancel" label={t.giveUp} hint={t.giveUpHint} />
      </RadioGroup>
    </div>
  );
}

function Choice({ value, label, hint }: { value: string; label: string; hint: string }) {
  const dot = (
    <Radio.Root
      value={value}
      className="mt-0.5 flex size-3.5 shrink-0 items-center justify-center rounded-full bg-card shadow-control data-checked:bg-primary"
    >
      <Radio.Indicator className="size-1.5 rounded-full bg-primary-fg data-unchecked:hidden" />
    </Radio.Root>
  );
  return (
    <label className="flex gap-2 rounded-md bg-card px-3 py-2 shadow-control has-data-checked:shadow-[0_0_0_1.5px_var(--tx)]">
      {dot}
      <span className="flex min-w-0 flex-col">
        <span className="font-medium">{label}</span>
        <span className="text-sm text-quiet">{hint}</span>
      </span>
    </label>
  );
}
