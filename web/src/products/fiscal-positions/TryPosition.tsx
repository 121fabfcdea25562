import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useMemo, useState } from "react";
import { reading } from "../../platform/queries.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { countryChoices } from "../../ui/fields/countries.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { SearchCombobox } from "../../ui/fields/SearchCombobox.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { fiscalChoiceQuery } from "../queries.ts";
import { choiceWords } from "./position-labels.ts";
import { PositionReasons } from "./PositionReasons.tsx";

type Picked = { id: Id<"contacts">; name: string };
type Asked = { country: string | null; zip: string; vat: string; isPerson: boolean };

const nowhere: Asked = { country: null, zip: "", vat: "", isPerson: false };

/** Which position would this customer get, and why? */
export function TryPosition({ onClose }: { onClose: () => void }) {
  const t = useWords(choiceWords);
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const [contact, setContact] = useState<Picked | null>(null);
  const [{ country, zip, vat, isPerson }, setAddress] = useState<Asked>(nowhere);
  const change = (part: Partial<Asked>) => {
    setAddress({ country, zip, vat, isPerson, ...part });
    setContact(null);
  };
  return (
    <Dialog isOpen onClose={onClose} title={t.tryIt} footer={<Button onClick={onClose}>{t.close}</Button>}>
      <div className="flex flex-col gap-4">
        <Field label={t.contact}>
          <SearchCombobox<Picked>
            value={contact}
            onChange={setContact}
            query={(search) => reading("GET /contacts", { search, limit: 20 }, { contact: "any" })}
            keyOf={({ id }) => id}
            labelOf={({ name }) => name}
            placeholder={t.findContact}
            startsFocused
          />
        </Field>
        <fieldset className="grid gap-4 sm:grid-cols-[2fr_1fr_1.5fr]">
          <legend className="mb-1 text-sm text-quiet">{t.orAddress}</legend>
          <Field label={t.country}>
            <ChoiceCombobox choices={countries} value={country} onChange={(chosen) => change({ country: chosen })} />
          </Field>
          <Field label={t.zip}>
            <Input value={zip} onChange={(typed) => change({ zip: typed })} autoComplete="off" />
          </Field>
          <Field label={t.vat}>
            <Input value={vat} onChange={(typed) => change({ vat: typed })} autoComplete="off" />
          </Field>
          <Checkbox
            label={t.isPerson}
            value={isPerson}
            onChange={(is) => change({ isPerson: is })}
            className="sm:col-span-3"
          />
        </fieldset>
        {(contact || country) && (
          <Answer
            asked={
              contact
                ? { contactId: contact.id }
                : { country: country ?? "", zip, vat, ...(isPerson && { isPerson: "true" }) }
            }
          />
        )}
      </div>
    </Dialog>
  );
}

function Answer({ asked }: { asked: Parameters<typeof fiscalChoiceQuery>[0] }) {
  const { data } = useQuery(fiscalChoiceQuery(asked));
  return (
    <div role="status" className="min-h-24 rounded-md bg-hover p-4">
      {data && <PositionReasons chosen={data} />}
    </div>
  );
}
