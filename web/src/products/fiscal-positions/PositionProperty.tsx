import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../platform/words.ts";
import type { Keeping } from "../../ui/fields/in-place.ts";
import { ChosenProperty } from "../../ui/fields/Property.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { fiscalPositionsQuery } from "../queries.ts";
import { choiceWords, positionWords } from "./position-labels.ts";

type PositionId = Id<"fiscal_positions"> | null;
type PositionPropertyProps = { value: PositionId; keep: (value: PositionId) => Keeping; isLocked: boolean };

/** The position that a contact has whatever its address says; nothing in a workspace that has none. */
export function PositionProperty({ value, keep, isLocked }: PositionPropertyProps) {
  const t = useWords(choiceWords);
  const { position } = useWords(positionWords);
  const { data } = useQuery(fiscalPositionsQuery);
  if (!data || data.items.length === 0) return null;
  const offered = data.items.filter(({ id, archivedAt }) => archivedAt === null || id === value);
  return (
    <ChosenProperty label={position} field="fiscalPosition" value={value} keep={keep}>
      {({ value: chosen, onChange }) => (
        <Select<string>
          value={chosen ?? ""}
          disabled={isLocked}
          options={[{ value: "", label: t.byAddress }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => onChange((id || null) as PositionId)} // one of the options
          className="ghost-cell"
        />
      )}
    </ChosenProperty>
  );
}
