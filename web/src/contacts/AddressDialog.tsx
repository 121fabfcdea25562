import { type AddressKind, addressKinds } from "@trato/domain/contacts/addresses.ts";
import { AddAddress, EditAddress } from "@trato/domain/contacts/address-records.ts";
import { addressOrder, addressWords } from "@trato/domain/parties/address-forms.ts";
import { useMemo } from "react";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { ChoiceCombobox } from "../ui/fields/ChoiceCombobox.tsx";
import { countryChoices } from "../ui/fields/countries.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { useEditForm } from "../ui/forms/edit-form.ts";
import { type Form, useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { addressListWords } from "./address-labels.ts";
import { partyWords } from "./property-labels.ts";
import type { ContactAddress, ContactDetails } from "./queries.ts";

type Values = Record<"name" | "street" | "street2" | "zip" | "city" | "state", string> & {
  kind: AddressKind;
  country: string | null;
};

const texts = ["name", "street", "street2", "zip", "city", "state"] as const;

/** What is empty is sent as nothing. */
function sent<V extends Partial<Values>>(values: V) {
  const given = texts.filter((field) => values[field] !== undefined);
  return { ...values, ...Object.fromEntries(given.map((field) => [field, values[field]?.trim() || null])) };
}

const historyOf = (contactId: ContactDetails["id"]) => [{ kind: "timeline" as const, id: contactId }];

/** Another place where goods or invoices of a contact go; in the contact's own country, if nothing else is said. */
export function NewAddress({ contact, onClose }: { contact: ContactDetails; onClose: () => void }) {
  const t = useWords(addressListWords);
  const add = useCommand("POST /contacts/:contactId/addresses", {
    touches: () => historyOf(contact.id),
    failed: () => true,
    done: onClose,
  });
  const { country } = contact.address;
  const asked = (values: Values) => ({ ...sent(values), contactId: contact.id });
  const form = useForm<Values>({
    place: `new address ${contact.id}`,
    initial: { kind: "delivery", name: "", street: "", street2: "", zip: "", city: "", state: "", country },
    schema: AddAddress,
    sent: asked,
    submit: (values) => add.runAndWait({ ...asked(values), id: newId<"addresses">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.add} submitLabel={t.keep}>
      <AddressFields form={form} />
    </FormDialog>
  );
}

const valuesOf = ({ kind, country, ...address }: ContactAddress): Values => ({
  ...(Object.fromEntries(texts.map((field) => [field, address[field] ?? ""])) as Record<
    (typeof texts)[number],
    string
  >), // one for each
  kind,
  country,
});

export function ChangeAddress({ address, onClose }: { address: ContactAddress; onClose: () => void }) {
  const t = useWords(addressListWords);
  const edit = useCommand("PATCH /addresses/:addressId", {
    touches: () => historyOf(address.contactId),
    failed: () => true,
    done: onClose,
  });
  const asked = (values: Partial<Values>) => ({ ...sent(values), addressId: address.id });
  const form = useEditForm<Values, ContactAddress>({
    record: address,
    place: `address ${address.id}`,
    valuesOf,
    schema: EditAddress,
    sent: asked,
    save: (changes, version) => edit.runAndWait({ ...asked(changes), version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.change} submitLabel={t.keep}>
      <AddressFields form={form} />
    </FormDialog>
  );
}

/** As the country writes addresses. */
function AddressFields({ form }: { form: Form<Values> }) {
  const [t, words] = [useWords(addressListWords), useWords(partyWords)];
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const { country } = form.values;
  const own = addressWords(country);
  const fields = addressOrder(country).filter((field) => field !== "country");
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <Field label={t.kind} error={form.errorOf("kind")}>
        <Select options={addressKinds.map((value) => ({ value, label: t[value] }))} {...form.bind("kind")} />
      </Field>
      <Field label={words.country} error={form.errorOf("country")}>
        <ChoiceCombobox choices={countries} {...form.bind("country")} />
      </Field>
      <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint} className="col-span-2">
        <Input {...form.bind("name")} startsFocused />
      </Field>
      {fields.map((field) => (
        <Field
          key={field}
          label={own[field]?.[language] ?? words[field]}
          error={form.errorOf(field)}
          className={field.startsWith("street") ? "col-span-2" : ""}
        >
          <Input {...form.bind(field)} />
        </Field>
      ))}
    </div>
  );
}
