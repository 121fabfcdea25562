import { getRouteApi } from "@tanstack/react-router";
import { SetUpByPage } from "@trato/domain/identity/inputs.ts";
import type { Language } from "@trato/domain/words.ts";
import { call } from "../platform/api.ts";
import { currencyOfCountry, languageOfCountry, timeZoneOfCountry } from "@trato/domain/parties/usual-of-country.ts";
import { countryChoices, currencyChoices, likelyPlace, timeZoneChoices } from "../ui/fields/countries.ts";
import { paths } from "../platform/paths.ts";
import { currentLanguage, languageChoices, useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { ChoiceCombobox } from "../ui/fields/ChoiceCombobox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { type Form, useForm } from "../ui/forms/form.ts";
import { Input } from "../ui/fields/Input.tsx";
import { Problem } from "../ui/Problem.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";
import { NewPassword } from "./NewPassword.tsx";
import { SetupProgress } from "./SetupProgress.tsx";

const page = getRouteApi("/setup");

function firstAnswers(code: string) {
  const { country, timeZone } = likelyPlace();
  return {
    code,
    workspaceName: "",
    country: country as string | null,
    currency: (currencyOfCountry(country) ?? "EUR") as string | null,
    timeZone: timeZone as string | null,
    /** The company's: as this page speaks, until a country or somebody says otherwise. */
    language: null as Language | null,
    adminName: "",
    adminEmail: "",
    adminPassword: "",
    sampleData: false,
  };
}

type Answers = ReturnType<typeof firstAnswers>;

/** The first visit: one page, and the workspace is there. */
export function SetupPage() {
  const { code = "" } = page.useSearch();
  const form = useForm<Answers>({
    initial: firstAnswers(code),
    place: null,
    schema: SetUpByPage,
    sent: asked,
    submit: setUp,
  });
  return (
    <>
      {form.isBusy && <SetupProgress usualSeconds={form.values.sampleData ? 5 : 2} />}
      <div hidden={form.isBusy}>
        <SetupForm form={form} asksForCode={code === ""} />
      </div>
    </>
  );
}

type SetupFormProps = { form: Form<Answers>; asksForCode: boolean };

/** It stays while the workspace is being made, so that a refusal leads to its field. */
function SetupForm({ form, asksForCode }: SetupFormProps) {
  const t = useWords(entryWords);
  return (
    <EntryFrame title={t.setupTitle} text={t.setupText} isWide>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-6">
        {(asksForCode || form.errorOf("code")) && <CodeField form={form} />}
        <CompanyFields form={form} startsFocused={!asksForCode} />
        <AdministratorFields form={form} />
        <SampleDataChoice form={form} />
        <Problem text={form.problem} />
        <Button tone="primary" type="submit" className="h-9">
          {t.create}
        </Button>
      </form>
    </EntryFrame>
  );
}

/** For who did not follow the address that was printed. */
function CodeField({ form }: { form: Form<Answers> }) {
  const t = useWords(entryWords);
  return (
    <Field label={t.setupCode} hint={t.setupCodeHint} error={form.errorOf("code")}>
      <Input {...form.bind("code")} autoComplete="off" startsFocused />
    </Field>
  );
}

function SampleDataChoice({ form }: { form: Form<Answers> }) {
  const t = useWords(entryWords);
  return <Checkbox {...form.bind("sampleData")} label={t.sampleData} hint={t.sampleDataHint} />;
}

const asked = (answers: Answers) => ({ ...answers, language: answers.language ?? currentLanguage() });

async function setUp(values: Answers): Promise<void> {
  const { country, currency, timeZone } = values;
  if (!country || !currency || !timeZone) return;
  const { slug } = await call("POST /setup", { ...asked(values), country, currency, timeZone });
  location.assign(paths.workspace(slug));
  await new Promise(() => {}); // the page is leaving: the progress stays until it has
}

function CompanyFields({ form, startsFocused }: { form: Form<Answers>; startsFocused: boolean }) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const chooseCountry = (country: string | null) => {
    const here = likelyPlace();
    const currency = country && currencyOfCountry(country);
    const timeZone = country === here.country ? here.timeZone : country && timeZoneOfCountry(country);
    const proposed = country && { language: languageOfCountry(country) };
    form.set({ country, ...(currency && { currency }), ...(timeZone && { timeZone }), ...proposed });
  };
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-semibold">{t.yourCompany}</legend>
      <Field label={t.companyName} error={form.errorOf("workspaceName")} className="sm:col-span-2">
        <Input {...form.bind("workspaceName")} autoComplete="organization" startsFocused={startsFocused} />
      </Field>
      <Field label={t.country} error={form.errorOf("country")}>
        <ChoiceCombobox
          choices={countryChoices(language)}
          value={form.values.country}
          onChange={chooseCountry}
          isClearable={false}
        />
      </Field>
      <Field label={t.currency} error={form.errorOf("currency")}>
        <ChoiceCombobox choices={currencyChoices(language)} {...form.bind("currency")} isClearable={false} />
      </Field>
      <Field label={t.timeZone} error={form.errorOf("timeZone")}>
        <ChoiceCombobox choices={timeZoneChoices()} {...form.bind("timeZone")} isClearable={false} />
      </Field>
      <Field label={t.language}>
        <Select
          options={languageChoices}
          value={form.values.language ?? language}
          onChange={(chosen) => form.set({ language: chosen })}
        />
      </Field>
    </fieldset>
  );
}

function AdministratorFields({ form }: { form: Form<Answers> }) {
  const t = useWords(entryWords);
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-semibold">{t.you}</legend>
      <Field label={t.yourName} error={form.errorOf("adminName")} className="sm:col-span-2">
        <Input {...form.bind("adminName")} autoComplete="name" />
      </Field>
      <Field label={t.email} error={form.errorOf("adminEmail")}>
        <Input {...form.bind("adminEmail")} type="email" autoComplete="username" />
      </Field>
      <NewPassword {...form.bind("adminPassword")} label={t.password} error={form.errorOf("adminPassword")} />
    </fieldset>
  );
}
