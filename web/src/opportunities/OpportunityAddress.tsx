import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { countryChoices } from "../app/countries.ts";
import { useLanguage, useWords } from "../app/words.ts";
import { ChoiceCombobox } from "../ui/ChoiceCombobox.tsx";
import { cx } from "../ui/classes.ts";
import { Property } from "../ui/Property.tsx";
import type { EditProps } from "./OpportunityFacts.tsx";
import { propertyWords } from "./property-labels.ts";
import type { Opportunity } from "./queries.ts";
import { TextProperty } from "./TextProperty.tsx";

type Address = Opportunity["address"];

/** Where they are: one line to read, which opens to be edited. */
export function OpportunityAddress(props: EditProps) {
  const { address } = props.opportunity;
  const t = useWords(propertyWords);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const country = address.country && new Intl.DisplayNames(language, { type: "region" }).of(address.country);
  const place = [address.zip, address.city].filter(Boolean).join(" ");
  const line = [address.street, address.street2, place, address.state, country].filter(Boolean).join(", ");
  return (
    <>
      <div className="grid grid-cols-[116px_minmax(0,1fr)] gap-x-1">
        <span className="flex min-h-7.5 items-center text-quiet max-md:min-h-9">{t.address}</span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={`${t.address}: ${line || t.add}`}
          onClick={() => setOpen(!isOpen)}
          className="field ghost-cell flex h-auto min-h-7.5 items-center gap-2 py-1 text-left"
        >
          <span className={cx("min-w-0 flex-1", line === "" && "text-faint")}>
            {line || (props.isLocked ? "" : t.add)}
          </span>
          <ChevronDown className={cx("size-3.5 shrink-0 text-faint", isOpen && "rotate-180")} aria-hidden="true" />
        </button>
      </div>
      {isOpen && <Lines {...props} />}
    </>
  );
}

function Lines({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(propertyWords);
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const { address } = opportunity;
  const keep = (field: keyof Address) => (value: string | null) =>
    edit({ address: { [field]: value } }, { address: { ...address, [field]: value } });
  const line = (field: keyof Address) => ({ value: address[field], keep: keep(field), disabled: isLocked });
  return (
    <div className="ml-1 flex flex-col gap-px border-l-2 border-line pl-2">
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
    </div>
  );
}
