import { useWords } from "../app/words.ts";
import { useCommand } from "../commands.ts";
import { newId } from "../ids.ts";
import { reading } from "../queries.ts";
import { SearchCombobox } from "../ui/SearchCombobox.tsx";
import { saleWords } from "./labels.ts";

export type PickedCustomer = { id: string; name: string };

type CustomerPickerProps = {
  value: PickedCustomer | null;
  onChange: (customer: PickedCustomer | null) => void;
  startsFocused?: boolean;
  disabled?: boolean;
  className?: string;
};

/** A customer found by typing, or made on the spot from the name typed. */
export function CustomerPicker({ value, onChange, ...rest }: CustomerPickerProps) {
  const t = useWords(saleWords);
  const create = useCommand("POST /contacts", {
    touches: (_, contact) => (contact ? [{ kind: "contact", id: contact.id, version: contact.version }] : []),
    done: ({ id, name }) => onChange({ id, name }),
  });
  return (
    <SearchCombobox<PickedCustomer>
      {...rest}
      value={value}
      onChange={onChange}
      query={(search) => reading("GET /contacts", { search, limit: 20 }, { contact: "any" })}
      keyOf={(contact) => contact.id}
      labelOf={(contact) => contact.name}
      placeholder={t.findCustomer}
      create={{
        label: t.createCustomer,
        run: (name) => create.run({ id: newId<"contacts">(), kind: "company", name }),
      }}
      isClearable={false}
    />
  );
}
