import type { Language } from "./schemas.ts";

/** What a text may be told when it is spoken: names, numbers and dates of the case. */
export type WordDetails = Record<string, unknown>;

/** One text in both languages: fixed, or made from the details. */
export type Phrase = { en: Spoken; es: Spoken };
type Spoken = string | ((details: WordDetails) => string);

/** Texts by their stable names. A missing language does not compile. */
export type Words = Record<string, Phrase>;

/** The text of a name in a language; an unknown name is a bug and is spoken as it is. */
export function speak(words: Words, name: string, language: Language, details: WordDetails = {}): string {
  const spoken = words[name]?.[language];
  if (spoken === undefined) return name;
  return typeof spoken === "string" ? spoken : spoken(details);
}
