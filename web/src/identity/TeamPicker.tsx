import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../platform/words.ts";
import { ChoiceCombobox } from "../ui/fields/ChoiceCombobox.tsx";
import { pickerWords } from "./picker-labels.ts";
import { teamsQuery } from "./queries.ts";

export type PickedTeam = { id: Id<"teams">; name: string };

type TeamPickerProps = {
  value: PickedTeam | null;
  onChange: (team: PickedTeam | null) => void;
  "aria-label"?: string;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
};

/** One of the sales teams in use. */
export function TeamPicker({ value, onChange, placeholder, ...rest }: TeamPickerProps) {
  const t = useWords(pickerWords);
  const { data } = useQuery(teamsQuery);
  const inUse: PickedTeam[] = (data?.items ?? []).filter((team) => team.archivedAt === null);
  const offered = value && !inUse.some(({ id }) => id === value.id) ? [value, ...inUse] : inUse;
  return (
    <ChoiceCombobox
      {...rest}
      value={value?.id ?? null}
      onChange={(id) => onChange(offered.find((team) => team.id === id) ?? null)}
      choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={placeholder ?? t.findTeam}
    />
  );
}
