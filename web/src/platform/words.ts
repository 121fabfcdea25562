import { useSyncExternalStore } from "react";

export type Language = "en" | "es";

/** The same thing said in both languages: a text, or a function of the values that stand in it. */
export type Pair<T> = { en: T; es: T };
export type Words = Record<string, Pair<string> | Pair<(...values: never[]) => string>>;

/** A group of words in one language. */
export type Said<W extends Words> = { readonly [K in keyof W]: W[K]["en"] };

const storageKey = "trato.language";
const listeners = new Set<() => void>();
const said = new WeakMap<Words, Record<Language, unknown>>();
let language: Language = typeof document !== "undefined" && document.documentElement.lang === "es" ? "es" : "en";

export const currentLanguage = (): Language => language;

export function speak(next: Language): void {
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
  let both = said.get(words);
  if (!both) {
    both = { en: pick(words, "en"), es: pick(words, "es") };
    said.set(words, both);
  }
  return both[language] as Said<W>; // picked from these very words
}

function pick(words: Words, language: Language): unknown {
  return Object.fromEntries(Object.entries(words).map(([name, pair]) => [name, pair[language]]));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
