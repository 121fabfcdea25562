import { letterUses, letterWords } from "@trato/domain/messaging/templates/letters.ts";
import type { Language } from "@trato/domain/words.ts";
import { useState } from "react";
import { currentLanguage, languageChoices, useWords } from "../../platform/words.ts";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { Segments } from "../../ui/Segments.tsx";
import { PlaceholderList } from "./PlaceholderList.tsx";
import { templateWords } from "./template-labels.ts";
import { firstLanguage, type TemplateValues } from "./template-values.ts";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { useInsertion } from "./use-insertion.ts";

/** For what a template is, what it says in each language, what it may name, and what becomes of it. */
export function TemplateFields({ form }: { form: Form<TemplateValues> }) {
  const t = useWords(templateWords);
  const { uses, texts } = form.values;
  const own = currentLanguage();
  const [language, setLanguage] = useState(() => firstLanguage(texts, own));
  const insertion = useInsertion();
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Field label={t.name} error={form.errorOf("name")}>
          <Input {...form.bind("name")} startsFocused autoComplete="off" />
        </Field>
        <CheckList
          label={t.uses}
          choices={letterUses.map((value) => ({ value, label: letterWords[value][own] }))}
          value={uses}
          onChange={(chosen) => form.set({ uses: chosen })}
          error={form.errorOf("uses") && t.usesMissing}
        />
        <Segments label={t.language} segments={languageChoices} value={language} onChange={setLanguage} />
        <div className="contents" onFocus={insertion.noteFocus}>
          <TextFields form={form} language={language} />
        </div>
        <OtherErrors form={form} language={language} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <PlaceholderList uses={uses} onChoose={insertion.insert} />
        <TemplatePreview uses={uses} text={texts[language]} language={language} />
      </div>
    </div>
  );
}

type InLanguage = { form: Form<TemplateValues>; language: Language };

function TextFields({ form, language }: InLanguage) {
  const t = useWords(templateWords);
  const { texts } = form.values;
  const bind = (part: "subject" | "body") => ({
    value: texts[language][part],
    onChange: (text: string) => form.set({ texts: { ...texts, [language]: { ...texts[language], [part]: text } } }),
  });
  const errorOf = (part: "subject" | "body") => form.errorOf(`texts.${language}.${part}`);
  return (
    <>
      <Field label={t.subject} error={errorOf("subject") ?? (form.errorOf("texts") && t.textMissing)}>
        <Input {...bind("subject")} key={`subject ${language}`} lang={language} autoComplete="off" />
      </Field>
      <Field label={t.body} error={errorOf("body")}>
        <Textarea {...bind("body")} key={`body ${language}`} lang={language} rows={10} />
      </Field>
    </>
  );
}

/** What is wrong in the language that is not on screen. */
function OtherErrors({ form, language }: InLanguage) {
  return languageChoices
    .filter(({ value }) => value !== language)
    .map(({ value, label }) => {
      const error = form.errorOf(`texts.${value}.subject`) ?? form.errorOf(`texts.${value}.body`);
      return error ? <p key={value} className="text-sm text-bad">{`${label}: ${error}`}</p> : null;
    });
}
