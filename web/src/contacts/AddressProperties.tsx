import { ChosenProperty } from "../ui/fields/Property.tsx";
import { useMemo } from "react";
import { countryChoices } from "../ui/fields/countries.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { partyWords } from "./property-labels.ts";
import { TextProperty } from "../ui/fields/TextProperty.tsx";
import { ChoiceCombobox } from "../ui/fields/ChoiceCombobox.tsx";
import type { Keeping } from "../ui/fields/in-place.ts";

type AddressField = "street" | "zip" | "city" | "state" | "country";

type AddressPropertiesProps = {
  address: Record<AddressField, string | null>;
  /** Keeps one line of it; answers what is wrong with it. */
  keep: (field: AddressField, value: string | null) => Keeping;
  isLocked: boolean;
};

/** Where they are, line by line. */
export function AddressProperties({ address, keep, isLocked }: AddressPropertiesProps) {
  const t = useWords(partyWords);
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const line = (field: AddressField) => ({
    field: `address ${field}`,
    value: address[field],
    keep: (value: string | null) => keep(field, value),
    disabled: isLocked,
  });
  return (
    <>
      <TextProperty label={t.street} {...line("street")} />
      <TextProperty label={t.zip} {...line("zip")} />
      <TextProperty label={t.city} {...line("city")} />
      <TextProperty label={t.state} {...line("state")} />
      <ChosenProperty
        label={t.country}
        field="address country"
        value={address.country}
        keep={(country) => keep("country", country)}
      >
        {(bound) => (
          <ChoiceCombobox
            {...bound}
            choices={countries}
            disabled={isLocked}
            placeholder={isLocked ? "" : t.add}
            className="ghost-cell"
          />
        )}
      </ChosenProperty>
    </>
  );
}
