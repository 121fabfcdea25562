import { languages } from "@trato/domain/words.ts";
import { languageChoices, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { companyWords } from "../labels.ts";
import type { CompanyForm } from "./company-form.ts";

/** What documents look like, and what stands at the foot of each page. */
export function LookSection({ form }: { form: CompanyForm }) {
  const t = useWords(companyWords);
  const { footers } = form.values;
  return (
    <SettingsSection title={t.look} text={t.lookText}>
      <Colour form={form} />
      <Field label={t.registry} error={form.errorOf("registry")} hint={t.registryHint}>
        <Textarea {...form.bind("registry")} rows={2} />
      </Field>
      {languages.map((language) => (
        <Field
          key={language}
          label={t.footerIn(languageChoices.find(({ value }) => value === language)?.label ?? language)}
          error={form.errorOf(`footers.${language}`)}
        >
          <Textarea
            value={footers[language]}
            onChange={(text) => form.set({ footers: { ...footers, [language]: text } })}
            rows={2}
          />
        </Field>
      ))}
    </SettingsSection>
  );
}

const firstColour = "#3b5bdb";

function Colour({ form }: { form: CompanyForm }) {
  const t = useWords(companyWords);
  const { colour } = form.values;
  return (
    <Field label={t.colour} error={form.errorOf("colour")} hint={t.colourHint}>
      {colour === null ? (
        <Button className="self-start" onClick={() => form.set({ colour: firstColour })}>
          {t.chooseColour}
        </Button>
      ) : (
        <span className="flex items-center gap-2">
          <input
            type="color"
            aria-label={t.colour}
            value={colour}
            onChange={({ target }) => form.set({ colour: target.value })}
            className="h-7.5 w-12 cursor-pointer rounded-md border border-line bg-transparent p-0.5 max-md:h-9"
          />
          <Button tone="ghost" onClick={() => form.set({ colour: null })}>
            {t.noColour}
          </Button>
        </span>
      )}
    </Field>
  );
}
