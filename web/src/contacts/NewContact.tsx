import { CreateContact } from "@trato/domain/contacts/inputs.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { partyWords } from "./property-labels.ts";
import { Field } from "../ui/fields/Field.tsx";
import { type Form, useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Switch } from "../ui/fields/Switch.tsx";
import { CompanyPicker } from "./CompanyPicker.tsx";
import type { PickedContact } from "./ContactPicker.tsx";
import { contactWords } from "./labels.ts";
import { KnownAlready } from "./similar/KnownAlready.tsx";

type Values = {
  kind: "company" | "person";
  name: string;
  company: PickedContact | null;
  jobTitle: string;
  email: string;
  phone: string;
  vat: string;
  isVendor: boolean;
};

type NewContactProps = {
  /** A person of this company. */
  company?: PickedContact;
  onClose: () => void;
};

/** A company or a person: a name suffices, the rest may follow on its page. */
export function NewContact({ company, onClose }: NewContactProps) {
  const t = useWords(contactWords);
  const go = useGo();
  const create = useCommand("POST /contacts", {
    touches: (_, contact) => (contact ? [{ kind: "contact", id: contact.id, version: contact.version }] : []),
    failed: () => true,
    done: ({ id }) => (company ? onClose() : go(paths.contact(id), { replace: true })),
  });
  const form = useForm({
    initial: initialOf(company),
    place: `new contact ${company?.id ?? ""}`.trim(),
    sent,
    schema: CreateContact,
    submit: (values) => create.runAndWait(sent(values)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={company ? t.addPerson : t.newContact} submitLabel={t.create}>
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        <Fields form={form} isOfCompany={company !== undefined} />
      </div>
      <KnownAlready typed={form.values} chosen={{ companyId: form.values.company?.id }} />
    </FormDialog>
  );
}

const initialOf = (company: PickedContact | undefined): Values => ({
  kind: company ? "person" : "company",
  name: "",
  company: company ?? null,
  jobTitle: "",
  email: "",
  phone: "",
  vat: "",
  isVendor: false,
});

function sent({ kind, name, company, jobTitle, email, phone, vat, isVendor }: Values) {
  const isPerson = kind === "person";
  return {
    id: newId<"contacts">(),
    kind,
    name,
    ...(isPerson && company && { companyId: company.id }),
    ...(isPerson && jobTitle.trim() && { jobTitle: jobTitle.trim() }),
    ...(email.trim() && { email: email.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
    ...(vat.trim() && { vat: vat.trim() }),
    ...(isVendor && { isVendor }),
  };
}

type FieldsProps = {
  form: Form<Values>;
  isOfCompany: boolean;
};

function Fields({ form, isOfCompany }: FieldsProps) {
  const t = useWords(contactWords);
  const words = useWords(partyWords);
  const { kind } = form.values;
  return (
    <>
      {!isOfCompany && (
        <div className="col-span-2 flex">
          <Segments
            label={t.kind}
            segments={[
              { value: "company", label: t.company },
              { value: "person", label: t.person },
            ]}
            value={kind}
            onChange={(next) => form.set({ kind: next })}
          />
        </div>
      )}
      <Field label={t.name} error={form.errorOf("name")} className="col-span-2">
        <Input {...form.bind("name")} startsFocused />
      </Field>
      {kind === "person" && (
        <>
          <Field label={t.company} error={form.errorOf("companyId")}>
            <CompanyPicker {...form.bind("company")} disabled={isOfCompany} />
          </Field>
          <Field label={words.jobTitle} error={form.errorOf("jobTitle")}>
            <Input {...form.bind("jobTitle")} />
          </Field>
        </>
      )}
      <Field label={words.email} error={form.errorOf("email")}>
        <Input {...form.bind("email")} type="email" />
      </Field>
      <Field label={words.phone} error={form.errorOf("phone")}>
        <Input {...form.bind("phone")} type="tel" />
      </Field>
      {!isOfCompany && <VatAndVendor form={form} />}
    </>
  );
}

function VatAndVendor({ form }: Pick<FieldsProps, "form">) {
  const t = useWords(contactWords);
  return (
    <>
      <Field label={t.vat} error={form.errorOf("vat")}>
        <Input {...form.bind("vat")} />
      </Field>
      <Switch
        value={form.values.isVendor}
        onChange={(isVendor) => form.set({ isVendor })}
        label={t.sellsToUs}
        className="self-end"
      />
    </>
  );
}
