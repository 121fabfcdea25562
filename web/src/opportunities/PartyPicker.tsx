import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../platform/words.ts";
import { reading } from "../platform/queries.ts";
import { SearchCombobox } from "../ui/fields/SearchCombobox.tsx";
import { boardWords } from "./board/board-labels.ts";

/** Whose deal it may be: a contact, or a name that is none yet. */
export type Party = { id: Id<"contacts"> | null; name: string };

type PartyPickerProps = { value: Party | null; onChange: (party: Party | null) => void };

/** A company or person found by typing, or just its name: who it really is can wait. */
export function PartyPicker({ value, onChange }: PartyPickerProps) {
  const t = useWords(boardWords);
  return (
    <SearchCombobox<Party>
      value={value}
      onChange={onChange}
      query={(search) => reading("GET /contacts", { search, limit: 20 }, { contact: "any" })}
      keyOf={(party) => party.id ?? party.name}
      labelOf={(party) => party.name}
      placeholder={t.forWhom}
      create={{ label: t.asTyped, run: (name) => onChange({ id: null, name }) }}
    />
  );
}
