import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useState } from "react";
import { foldText } from "../../platform/command-match.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { Combobox } from "../../ui/fields/Combobox.tsx";
import { taxGroupsQuery } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";

type TaxRowPickerProps = {
  value: Id<"tax_groups"> | null;
  onChange: (groupId: Id<"tax_groups"> | null) => void;
};

/** In which row of the totals a tax is shown; without one it gets its own. A new row is made from the text typed. */
export function TaxRowPicker({ value, onChange }: TaxRowPickerProps) {
  const t = useWords(taxWords);
  const { data } = useQuery(taxGroupsQuery);
  const [search, setSearch] = useState("");
  const create = useCommand("POST /tax-groups", {
    touches: (_, group) => (group ? [{ kind: "setting", id: group.id, version: group.version }] : []),
    done: ({ id }) => onChange(id),
  });
  const groups = data?.items ?? [];
  const typed = foldText(search.trim());
  const isKnown = groups.some(({ name }) => foldText(name) === typed);
  return (
    <Combobox
      value={groups.find(({ id }) => id === value) ?? null}
      onChange={(group) => onChange(group?.id ?? null)}
      items={groups.filter(({ name }) => foldText(name).includes(typed))}
      onSearch={setSearch}
      keyOf={({ id }) => id}
      labelOf={({ name }) => name}
      placeholder={t.rowOfItsOwn}
      isClearable={false}
      {...(!isKnown && {
        create: { label: t.createRow, run: (name: string) => create.run({ id: newId<"tax_groups">(), name }) },
      })}
    />
  );
}
