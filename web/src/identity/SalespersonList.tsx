import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { mayDo } from "@trato/domain/permissions.ts";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { CheckList } from "../ui/fields/CheckList.tsx";
import { pickerWords } from "./picker-labels.ts";
import { membersQuery } from "./queries.ts";

type SalespersonListProps = {
  label: string;
  value: readonly Id<"members">[];
  onChange: (ids: Id<"members">[]) => void;
};

/** Several of those who sell. */
export function SalespersonList({ label, value, onChange }: SalespersonListProps) {
  const t = useWords(pickerWords);
  const members = useQuery(membersQuery).data?.items ?? [];
  const selling = members.filter(({ role }) => mayDo(role, "opportunity.edit"));
  return (
    <CheckList
      label={label}
      placeholder={t.findMember}
      choices={selling.map(({ id, name }) => ({
        value: id,
        label: name,
        icon: <Avatar id={id} name={name} isDecorative />,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
