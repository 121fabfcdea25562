import { type ReactNode, useId, useState } from "react";
import { foldText } from "../../platform/command-match.ts";
import { Checkbox } from "./Checkbox.tsx";
import { Input } from "./Input.tsx";

export type CheckChoice<V extends string> = { value: V; label: string; icon?: ReactNode };

type CheckListProps<V extends string> = {
  label: string;
  choices: readonly CheckChoice<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
  /** In the field that narrows a long list. */
  placeholder?: string;
  error?: string | undefined;
};

const fewChoices = 8;

/** Several of many: teams, members. A long list can be narrowed by typing. */
export function CheckList<V extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder,
  error,
}: CheckListProps<V>) {
  const labelId = useId();
  const [search, setSearch] = useState("");
  const typed = foldText(search);
  const shown = choices.filter((choice) => foldText(choice.label).includes(typed));
  const toggle = (choice: V, isChosen: boolean) =>
    onChange(isChosen ? [...value, choice] : value.filter((other) => other !== choice));
  return (
    <div role="group" aria-labelledby={labelId} className="flex min-w-0 flex-col gap-1">
      <span id={labelId} className="text-sm font-medium text-quiet">
        {label}
      </span>
      {choices.length > fewChoices && (
        <Input value={search} onChange={setSearch} placeholder={placeholder} aria-label={placeholder} />
      )}
      <div className="max-h-50 overflow-y-auto rounded-md bg-card px-2.5 py-1 shadow-control">
        {shown.map((choice) => (
          <Checkbox
            key={choice.value}
            value={value.includes(choice.value)}
            onChange={(isChosen) => toggle(choice.value, isChosen)}
            label={
              <span className="flex min-w-0 items-center gap-2">
                {choice.icon}
                <span className="truncate">{choice.label}</span>
              </span>
            }
          />
        ))}
      </div>
      {error && <p className="text-sm text-bad">{error}</p>}
    </div>
  );
}
