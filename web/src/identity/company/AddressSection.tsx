import { addressOrder, addressWords } from "@trato/domain/parties/address-forms.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { companyWords } from "../labels.ts";
import type { CompanyForm } from "./company-form.ts";

/** Where the company is, as its country writes addresses, and how it is reached. */
export function AddressSection({ form }: { form: CompanyForm }) {
  const t = useWords(companyWords);
  const language = useLanguage();
  const { country } = form.values;
  const own = addressWords(country);
  const fields = addressOrder(country).filter((field) => field !== "country");
  return (
    <SettingsSection title={t.address} text={t.addressText}>
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map((field) => (
          <Field
            key={field}
            label={own[field]?.[language] ?? t[field]}
            error={form.errorOf(field)}
            className={field.startsWith("street") ? "sm:col-span-2" : ""}
          >
            <Input {...form.bind(field)} />
          </Field>
        ))}
        <Field label={t.phone} error={form.errorOf("phone")}>
          <Input {...form.bind("phone")} type="tel" />
        </Field>
        <Field label={t.email} error={form.errorOf("email")}>
          <Input {...form.bind("email")} type="email" />
        </Field>
        <Field label={t.website} error={form.errorOf("website")}>
          <Input {...form.bind("website")} />
        </Field>
      </div>
    </SettingsSection>
  );
}
