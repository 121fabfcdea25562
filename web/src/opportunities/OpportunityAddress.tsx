import { useMemo } from "react";
import { countryChoices } from "../app/countries.ts";
import { useLanguage, useWords } from "../app/words.ts";
import { ChoiceCombobox } from "../ui/ChoiceCombobox.tsx";
import { Property } from "../ui/Property.tsx";
import type { EditProps } from "./OpportunityFacts.tsx";
import { propertyWords } from "./property-labels.ts";
import type { Opportunity } from "./queries.ts";
import { TextProperty } from "./TextProperty.tsx";

type Address = Opportunity["address"];

/** Where they are, line by line. */
export function OpportunityAddress({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(propertyWords);
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const { address } = opportunity;
  const keep = (field: keyof Address) => (value: string | null) =>
    edit({ address: { [field]: value } }, { address: { ...address, [field]: value } });
  const line = (field: keyof Address) => ({ value: address[field], keep: keep(field), disabled: isLocked });
  return (
    <>
      <TextProperty label={t.street} {...line("street")} />
      <TextProperty label={t.zip} {...line("zip")} />
      <TextProperty label={t.city} {...line("city")} />
      <TextProperty label={t.province} {...line("state")} />
      <Property label={t.country}>
        <ChoiceCombobox
          value={address.country}
          choices={countries}
          disabled={isLocked}
          placeholder={isLocked ? "" : t.add}
          className="ghost-cell"
          onChange={keep("country")}
        />
      </Property>
    </>
  );
}
