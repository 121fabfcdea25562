import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { reading } from "../platform/queries.ts";
import { SearchCombobox } from "../ui/fields/SearchCombobox.tsx";
import type { Id } from "@trato/domain/ids.ts";

export type PickedContact = { id: Id<"contacts">; name: string };

export type ContactPickerProps = {
  value: PickedContact | null;
  onChange: (contact: PickedContact | null) => void;
  placeholder: string;
  /** The row that makes a company from the name typed. */
  createLabel: (name: string) => string;
  /** Offers vendors first, and makes new ones. */
  isVendor?: boolean;
  /** Only companies: whom people belong to. */
  isCompany?: boolean;
  /** Only people of this company; new ones belong to it. */
  companyId?: Id<"contacts">;
  isClearable?: boolean;
  startsFocused?: boolean;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
};

/** A contact found by typing, or made on the spot from the name typed. */
export function ContactPicker({
  value,
  onChange,
  createLabel,
  isVendor = false,
  isCompany = false,
  companyId,
  isClearable = false,
  ...rest
}: ContactPickerProps) {
  const create = useCommand("POST /contacts", {
    touches: (_, contact) => (contact ? [{ kind: "contact", id: contact.id, version: contact.version }] : []),
    done: ({ id, name }) => onChange({ id, name }),
  });
  const filtersOf = (search: string) => ({
    search,
    limit: 20,
    // whoever is typed may become a vendor, so that only the first offer is narrowed
    ...(isVendor && search === "" && { isVendor: "true" as const }),
    ...(isCompany && { kind: "company" as const }),
    ...(companyId && { companyId }),
  });
  return (
    <SearchCombobox<PickedContact>
      {...rest}
      isClearable={isClearable}
      value={value}
      onChange={onChange}
      query={(search) => reading("GET /contacts", filtersOf(search), { contact: "any" })}
      keyOf={(contact) => contact.id}
      labelOf={(contact) => contact.name}
      create={{
        label: createLabel,
        run: (name) =>
          create.run({
            id: newId<"contacts">(),
            name,
            kind: companyId ? "person" : "company",
            ...(companyId && { companyId }),
            ...(isVendor && { isVendor }),
          }),
      }}
    />
  );
}
