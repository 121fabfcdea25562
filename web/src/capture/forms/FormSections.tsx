import { useQuery } from "@tanstack/react-query";
import { takesFiles, unsaid } from "@trato/domain/capture/forms/design.ts";
import type { Language } from "@trato/domain/words.ts";
import type { ReactNode } from "react";
import { teamsQuery } from "../../identity/queries.ts";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { languageChoices, useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { Section } from "../../ui/Section.tsx";
import { FilesSection } from "./FilesSection.tsx";
import { formWords } from "./form-labels.ts";
import type { WebFormValues } from "./web-form-values.ts";

type SectionProps = { form: Form<WebFormValues>; language: Language };

/** What a form says and does, part by part; its texts in one language at a time. `children`: what it asks. */
export function FormSections({ form, language, children }: SectionProps & { children: ReactNode }) {
  const t = useWords(formWords);
  const said = textsOf(form, language);
  return (
    <>
      <Section title={t.heading}>
        <div className="flex flex-col gap-3">
          <Field label={t.title} error={form.errorOf(`title.${language}`)}>
            <Input {...said("title")} />
          </Field>
          <Field label={t.intro} error={form.errorOf(`intro.${language}`)}>
            <Textarea {...said("intro")} rows={2} />
          </Field>
        </div>
      </Section>
      {children}
      {takesFiles(form.values) && <FilesSection form={form} />}
      <ConsentSection form={form} language={language} />
      <Section title={t.afterwards}>
        <div className="flex flex-col gap-3">
          <Field label={t.button} error={form.errorOf(`button.${language}`)}>
            <Input {...said("button")} />
          </Field>
          <Field label={t.thanks} error={form.errorOf(`thanks.${language}`)}>
            <Textarea {...said("thanks")} rows={2} />
          </Field>
          <Field label={t.redirect} error={form.errorOf("redirect")} hint={t.redirectHint}>
            <Input {...form.bind("redirect")} inputMode="url" autoComplete="off" spellCheck={false} />
          </Field>
        </div>
      </Section>
      <LeadSection form={form} />
      <LookSection form={form} />
      <Section title={t.againstSpam}>
        <Checkbox {...form.bind("asksProof")} label={t.asksProof} hint={t.proofHint} />
      </Section>
    </>
  );
}

type TextName = "title" | "intro" | "button" | "thanks";

/** A text in one language; what stands instead where it is empty is shown in its place. */
const textsOf = (form: Form<WebFormValues>, language: Language) => (name: TextName) => ({
  value: form.values[name][language],
  placeholder: form.values[name][language === "en" ? "es" : "en"],
  onChange: (text: string) => form.set({ [name]: { ...form.values[name], [language]: text } }),
});

function ConsentSection({ form, language }: SectionProps) {
  const t = useWords(formWords);
  const { consent } = form.values;
  const other = language === "en" ? "es" : "en";
  return (
    <Section title={t.consent}>
      <Checkbox
        value={consent !== null}
        onChange={(asks) => form.set({ consent: asks ? { text: unsaid, isRequired: true } : null })}
        label={t.asksConsent}
        hint={t.consentHint}
      />
      {consent && (
        <>
          <Field label={t.consentText} error={form.errorOf("consent") ?? form.errorOf(`consent.text.${language}`)}>
            <Textarea
              value={consent.text[language]}
              placeholder={consent.text[other]}
              onChange={(text) => form.set({ consent: { ...consent, text: { ...consent.text, [language]: text } } })}
            />
          </Field>
          <Checkbox
            value={consent.isRequired}
            onChange={(isRequired) => form.set({ consent: { ...consent, isRequired } })}
            label={t.consentRequired}
          />
        </>
      )}
    </Section>
  );
}

function LeadSection({ form }: Pick<SectionProps, "form">) {
  const t = useWords(formWords);
  const { data: teams } = useQuery(teamsQuery);
  const team = teams?.items.find(({ id }) => id === form.values.teamId) ?? null;
  return (
    <Section title={t.leads}>
      <div className="flex flex-col gap-3">
        <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint}>
          <Input {...form.bind("name")} autoComplete="off" />
        </Field>
        <Field label={t.team} error={form.errorOf("teamId")}>
          <TeamPicker
            value={team}
            onChange={(chosen) => form.set({ teamId: chosen?.id ?? null })}
            placeholder={t.noTeam}
          />
        </Field>
        <div className="grid gap-3 sm:grid-cols-3">
          {(["source", "medium", "campaign"] as const).map((name) => (
            <Field key={name} label={t[name]} error={form.errorOf(name)}>
              <Input {...form.bind(name)} autoComplete="off" />
            </Field>
          ))}
        </div>
        <p className="text-sm text-faint">{t.leadsText}</p>
      </div>
    </Section>
  );
}

function LookSection({ form }: Pick<SectionProps, "form">) {
  const t = useWords(formWords);
  const languages = [{ value: "" as const, label: t.visitorsLanguage }, ...languageChoices];
  return (
    <Section title={t.look}>
      <div className="flex flex-col gap-3">
        <Field label={t.language} error={form.errorOf("language")}>
          <Select
            options={languages}
            value={form.values.language ?? ""}
            onChange={(language) => form.set({ language: language || null })}
          />
        </Field>
        <Field
          label={t.allowedPages}
          error={form.errorOf("allowedPages") ?? form.errorOf("allowedPages.0")}
          hint={t.allowedPagesHint}
        >
          <Textarea {...form.bind("allowedPages")} rows={2} spellCheck={false} />
        </Field>
        <Checkbox {...form.bind("isBranded")} label={t.isBranded} />
        <Switch {...form.bind("isOn")} label={t.isOpen} />
      </div>
    </Section>
  );
}
