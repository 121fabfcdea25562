import type { Language } from "../../words.ts";

const copy = { en: "copy", es: "copia" };

/** What a copy is called: the name with "(copy)" behind it, and a number from the second on; never longer than a name may be. */
export function copyName(name: string, language: Language, most = 200): string {
  const word = copy[language];
  const parts = new RegExp(`^(.*) \\(${word}(?: (\\d+))?\\)$`, "su").exec(name);
  const said = parts ? ` (${word} ${Number(parts[2] ?? 1) + 1})` : ` (${word})`;
  return `${shortened(parts?.[1] ?? name, most - said.length)}${said}`;
}

/** Letters are not cut in two. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const isInside = /[\uD800-\uDBFF]/u.test(text.charAt(most - 1));
  return text.slice(0, isInside ? most - 1 : most);
}
