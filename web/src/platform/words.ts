import { type Language, languageNames, languages, type Words } from "@trato/domain/words.ts";
import { useSyncExternalStore } from "react";

/** The languages by their own names, in the order in which they are offered. */
export const languageChoices = Object.entries(languageNames).map(([value, label]) => ({
  value: value as Language, // a key of the names
  label,
}));

/** A group of words in one language. */
export type Said<W extends Words> = { readonly [K in keyof W]: W[K]["en"] };

const storageKey = "trato.language";
const listeners = new Set<() => void>();
const said = new WeakMap<Words, Partial<Record<Language, unknown>>>();
let language: Language = languageOfPage() ?? "en";

export const currentLanguage = (): Language => language;

export function chooseLanguage(next: Language): void {
  if (next === language) return;
  language = next;
  document.documentElement.lang = next;
  localStorage.setItem(storageKey, next);
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** The words of a module in the reader's language: `const t = useWords(saleWords); t.confirm; t.lines(3)`. */
export function useWords<W extends Words>(words: W): Said<W> {
  return wordsIn(useLanguage(), words);
}

export function wordsIn<W extends Words>(language: Language, words: W): Said<W> {
  const known = said.get(words) ?? {};
  said.set(words, known);
  known[language] ??= Object.fromEntries(Object.entries(words).map(([name, pair]) => [name, pair[language]]));
  return known[language] as Said<W>; // picked from these very words
}

function languageOfPage(): Language | undefined {
  return typeof document === "undefined" ? undefined : languages.find((each) => each === document.documentElement.lang);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
