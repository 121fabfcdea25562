import type { Language } from "../../words.ts";

/** What a mail says, in one language. */
export type TemplateText = { subject: string; body: string };

/** The same in the languages in which somebody wrote it. */
export type TemplateTexts = { [Each in Language]?: TemplateText | undefined };

/** The text in a language; where it was not written in it, in the one that there is. */
export function textIn(texts: TemplateTexts, language: Language): TemplateText & { language: Language } {
  const [other] = Object.entries(texts).filter(([, each]) => each !== undefined) as [Language, TemplateText][]; // its own entries
  const text = texts[language];
  if (text) return { ...text, language };
  return { subject: "", body: "", ...other?.[1], language: other?.[0] ?? language };
}

/** What looks like a placeholder that nobody filled in, as it was written; null where nothing does. */
export function unfilledIn(text: string): string | null {
  return /\{\{.*?\}\}|\{%.*?%\}/s.exec(text)?.[0] ?? null;
}
