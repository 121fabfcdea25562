import type { Id } from "@trato/domain/ids.ts";
import type { LetterUse } from "@trato/domain/kinds.ts";
import { textIn, type TemplateText } from "@trato/domain/messaging/templates/template-texts.ts";
import { type Language, languages, type Pair } from "@trato/domain/words.ts";
import type { MailTemplate } from "../queries.ts";

type TemplateId = Id<"mail_templates">;

/** A template as it is typed: in each language, perhaps nothing. */
export type TemplateValues = { name: string; uses: readonly LetterUse[]; texts: Pair<TemplateText> };

const none: TemplateText = { subject: "", body: "" };

export const emptyTemplate: TemplateValues = { name: "", uses: ["quotation"], texts: { en: none, es: none } };

export const valuesOf = ({ name, uses, texts }: Pick<MailTemplate, "name" | "uses" | "texts">): TemplateValues => ({
  name,
  uses,
  texts: { en: texts.en ?? none, es: texts.es ?? none },
});

/** What of it is kept: the languages in which something was written. */
export function sentOf({ texts, ...values }: TemplateValues) {
  const written = languages.flatMap((language): [Language, TemplateText][] => {
    const { subject, body } = texts[language];
    return subject.trim() || body.trim() ? [[language, texts[language]]] : [];
  });
  return { ...values, uses: [...values.uses], texts: Object.fromEntries(written) };
}

/** The language in which one begins to write: one's own, unless it is written in the other alone. */
export const firstLanguage = (texts: Pair<TemplateText>, own: Language): Language =>
  textIn(sentOf({ name: "", uses: [], texts }).texts, own).language;

/** The ids with one of them a step up or down among those that are offered. */
export function stepped(all: readonly MailTemplate[], id: TemplateId, step: -1 | 1): TemplateId[] {
  const ids = all.map((each) => each.id);
  const offered = all.filter(({ isArchived }) => !isArchived).map((each) => each.id);
  const beside = offered[offered.indexOf(id) + step];
  if (!beside) return ids;
  return ids.map((each) => (each === id ? beside : each === beside ? id : each));
}

/** The letters for which it is the first that is offered. */
export const usualFor = (all: readonly MailTemplate[], { id, isArchived, uses }: MailTemplate): LetterUse[] =>
  isArchived ? [] : uses.filter((use) => all.find((each) => !each.isArchived && each.uses.includes(use))?.id === id);
