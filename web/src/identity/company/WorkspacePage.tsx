import { useSuspenseQuery } from "@tanstack/react-query";
import { countryChoices, currencyChoices, timeZoneChoices } from "../../ui/fields/countries.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { languageChoices, useLanguage, useWords } from "../../platform/words.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { settingsWords } from "../../ui/settings/labels.ts";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { workspaceWords } from "../labels.ts";
import { workspaceQuery } from "../queries.ts";
import { AccountsSection } from "./AccountsSection.tsx";
import { AddressSection } from "./AddressSection.tsx";
import { type CompanyForm, useCompanyForm } from "./company-form.ts";
import { LogoSection } from "./LogoSection.tsx";
import { LookSection } from "./LookSection.tsx";

/** How the company is called, where it is, how it rounds and what its quotations start with. */
export function WorkspacePage() {
  const t = useWords(workspaceWords);
  const { onlyAdministrators } = useWords(settingsWords);
  const mayEdit = useCan("workspace.edit");
  const { data: workspace } = useSuspenseQuery(workspaceQuery);
  const form = useCompanyForm(workspace);
  return (
    <SettingsPage title={t.workspace}>
      <SettingsColumn>
        <form noValidate onSubmit={form.onSubmit}>
          <fieldset disabled={!mayEdit} className="divide-y divide-line">
            <CompanySection form={form} currency={workspace.currency} />
            <AddressSection form={form} />
            <LogoSection workspace={workspace} />
            <LookSection form={form} />
            <AccountsSection form={form} />
            <AmountsSection form={form} />
            <LeadSection form={form} />
            <QuotationSection form={form} />
            <OrderSection form={form} />
          </fieldset>
          <div className="sticky bottom-0 bg-bg py-4">
            {mayEdit ? <SaveBar form={form} /> : <p className="text-quiet">{onlyAdministrators}</p>}
          </div>
        </form>
      </SettingsColumn>
    </SettingsPage>
  );
}

type SectionProps = { form: CompanyForm };

function CompanySection({ form, currency }: SectionProps & { currency: string }) {
  const t = useWords(workspaceWords);
  const language = useLanguage();
  const currencyName = currencyChoices(language).find(({ value }) => value === currency)?.label ?? currency;
  return (
    <SettingsSection title={t.company} text={t.companyText}>
      <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint}>
        <Input {...form.bind("name")} autoComplete="organization" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.legalName} error={form.errorOf("legalName")} hint={t.legalNameHint}>
          <Input {...form.bind("legalName")} />
        </Field>
        <Field label={t.vat} error={form.errorOf("vat")}>
          <Input {...form.bind("vat")} />
        </Field>
        <Field label={t.country} error={form.errorOf("country")}>
          <ChoiceCombobox choices={countryChoices(language)} {...form.bind("country")} isClearable={false} />
        </Field>
        <Field label={t.timeZone} error={form.errorOf("timeZone")} hint={t.timeZoneHint}>
          <ChoiceCombobox choices={timeZoneChoices()} {...form.bind("timeZone")} isClearable={false} />
        </Field>
        <Field label={t.language} error={form.errorOf("language")} hint={t.languageHint}>
          <Select options={languageChoices} {...form.bind("language")} />
        </Field>
        <Field label={t.currency} hint={t.currencyHint}>
          <Input value={currencyName} onChange={() => undefined} disabled />
        </Field>
      </div>
    </SettingsSection>
  );
}

const decimals = [0, 1, 2, 3, 4, 5, 6].map((count) => ({ value: String(count), label: String(count) }));

function AmountsSection({ form }: SectionProps) {
  const t = useWords(workspaceWords);
  const { currencyDecimals } = useFormat();
  const methods = [
    { value: "per_line" as const, label: t.perLine },
    { value: "globally" as const, label: t.globally },
  ];
  return (
    <SettingsSection title={t.amounts} text={t.amountsText}>
      <Field label={t.rounding} error={form.errorOf("roundingMethod")} hint={t.roundingHint}>
        <Select options={methods} {...form.bind("roundingMethod")} />
      </Field>
      <Field label={t.priceDecimals} error={form.errorOf("priceDecimals")} hint={t.priceDecimalsHint}>
        <Select
          options={decimals.slice(currencyDecimals)}
          value={String(Math.max(currencyDecimals, form.values.priceDecimals))}
          onChange={(count) => form.set({ priceDecimals: Number(count) })}
        />
      </Field>
    </SettingsSection>
  );
}

function LeadSection({ form }: SectionProps) {
  const t = useWords(workspaceWords);
  return (
    <SettingsSection title={t.leads} text={t.leadsText}>
      <Checkbox {...form.bind("tellsOfColleagues")} label={t.tells} hint={t.tellsHint} />
    </SettingsSection>
  );
}

function QuotationSection({ form }: SectionProps) {
  const t = useWords(workspaceWords);
  return (
    <SettingsSection title={t.quotations} text={t.quotationsText}>
      <Field label={t.validityDays} error={form.errorOf("validityDays")} hint={t.validityHint} className="max-w-40">
        <WholeNumberInput {...form.bind("validityDays")} />
      </Field>
      <Field label={t.minMargin} error={form.errorOf("minMargin")} hint={t.minMarginHint} className="max-w-80">
        <NumberInput {...form.bind("minMargin")} suffix="%" />
      </Field>
      <Checkbox {...form.bind("holdsOfferedGoods")} label={t.holdsOfferedGoods} hint={t.holdsOfferedGoodsHint} />
    </SettingsSection>
  );
}

function OrderSection({ form }: SectionProps) {
  const t = useWords(workspaceWords);
  return (
    <SettingsSection title={t.orders} text={t.ordersText}>
      <Checkbox {...form.bind("refusesWithoutStock")} label={t.refuses} hint={t.refusesHint} />
      <Checkbox {...form.bind("holdsOverCredit")} label={t.holdsOverCredit} hint={t.holdsOverCreditHint} />
    </SettingsSection>
  );
}
