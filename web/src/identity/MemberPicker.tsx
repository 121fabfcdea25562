import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { SearchCombobox } from "../ui/fields/SearchCombobox.tsx";
import { pickerWords } from "./picker-labels.ts";
import { membersFound } from "./queries.ts";

export type PickedMember = { id: Id<"members">; name: string };

type MemberPickerProps = {
  value: PickedMember | null;
  onChange: (member: PickedMember | null) => void;
  "aria-label"?: string;
  placeholder?: string;
  startsFocused?: boolean;
  disabled?: boolean;
  isClearable?: boolean;
  className?: string;
};

/** Somebody of the workspace, found by typing: a salesperson, an assignee. */
export function MemberPicker({ value, onChange, placeholder, ...rest }: MemberPickerProps) {
  const t = useWords(pickerWords);
  return (
    <SearchCombobox<PickedMember>
      {...rest}
      value={value}
      onChange={(member) => onChange(member && { id: member.id, name: member.name })}
      query={membersFound}
      keyOf={(member) => member.id}
      labelOf={(member) => member.name}
      placeholder={placeholder ?? t.findMember}
      renderItem={(member) => (
        <>
          <Avatar id={member.id} name={member.name} isDecorative />
          <span className="truncate">{member.name}</span>
        </>
      )}
    />
  );
}
