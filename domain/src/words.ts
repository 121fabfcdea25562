/** The languages that Trato speaks. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** Each by its own name. */
export const languageNames: Pair<string> = { es: "Español", en: "English" };

/** The same thing said in each language: a text, or a function of the values that stand in it. */
export type Pair<T> = Record<Language, T>;

/** Words by their names, as screens say them. A missing language does not compile. */
export type Words = Record<string, Pair<string> | Pair<(...values: never[]) => string>>;

/** What a phrase may be told when it is spoken: names, numbers and dates of the case. */
export type PhraseDetails = Record<string, unknown>;

/** A text that is found by a name known only at run time, as a refusal's code: fixed, or made from the details. */
export type Phrase = Pair<string | ((details: PhraseDetails) => string)>;

export type Phrases = Record<string, Phrase>;

/** The phrase of a name in a language; an unknown name is a bug and is spoken as it is. */
export function speak(phrases: Phrases, name: string, language: Language, details: PhraseDetails = {}): string {
  const spoken = phrases[name]?.[language];
  if (spoken === undefined) return name;
  return typeof spoken === "string" ? spoken : spoken(details);
}
