import { type ReactNode, useState } from "react";
import { foldText } from "../../platform/command-match.ts";
import { Combobox } from "./Combobox.tsx";

export type Choice = { value: string; label: string; about?: string; icon?: ReactNode };

type ChoiceComboboxProps = {
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  "aria-label"?: string;
  disabled?: boolean;
  isClearable?: boolean;
  className?: string;
};

const mostShown = 100;

/** One of many known values, found by typing: a country, a currency, a member. */
export function ChoiceCombobox({ choices, value, onChange, ...rest }: ChoiceComboboxProps) {
  const [search, setSearch] = useState("");
  const typed = foldText(search);
  const found = choices.filter((choice) => foldText(`${choice.label} ${choice.about ?? ""}`).includes(typed));
  return (
    <Combobox<Choice>
      {...rest}
      value={choices.find((choice) => choice.value === value) ?? null}
      onChange={(choice) => onChange(choice?.value ?? null)}
      items={found.slice(0, mostShown)}
      onSearch={setSearch}
      keyOf={(choice) => choice.value}
      labelOf={(choice) => choice.label}
      renderItem={(choice) => (
        <>
          {choice.icon}
          <span className="min-w-0 flex-1 truncate">{choice.label}</span>
          {choice.about && <span className="text-sm text-faint">{choice.about}</span>}
        </>
      )}
    />
  );
}
