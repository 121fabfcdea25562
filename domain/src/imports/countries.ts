import { languages } from "../words.ts";
import { distanceOf, nameKey, tolerance } from "./names.ts";

const first = 65;
const letters = 26;
const alpha = (index: number): string => String.fromCharCode(first + index);

/** Every country by its names in each language, as the runtime knows them. */
let known: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (known) return known;
  known = new Map([
    ["usa", "US"],
    ["eeuu", "US"],
    ["uk", "GB"],
    ["greatbritain", "GB"],
    ["england", "GB"],
    ["korea", "KR"],
    ["holland", "NL"],
    ["holanda", "NL"],
    ["turkey", "TR"],
    ["czechrepublic", "CZ"],
    ["republicacheca", "CZ"],
    ["myanmar", "MM"],
  ]);
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (let code = 0; code < letters * letters; code++) {
      const text = alpha(Math.floor(code / letters)) + alpha(code % letters);
      const name = display.of(text);
      if (name && isCurrent(text) && !unreal.has(text)) known.set(nameKey(name), text);
    }
  }
  return known;
}

// what the runtime names though it is no country of ISO 3166-1
const unreal = new Set(["EU", "EZ", "UN", "XA", "XB", "XK", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);

/** Withdrawn codes still have names: FX is called France, SU Russia. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

/** The country that a text names: two letters, a name in English or Spanish, or one a few letters away; null where there is none. */
export function readCountry(text: string): string | null {
  const written = text.trim();
  if (/^[A-Za-z]{2}$/.test(written)) {
    const code = written.toUpperCase();
    if ([...names().values()].includes(code)) return code;
  }
  const key = nameKey(written);
  const exact = names().get(key);
  if (exact || key.length < 6) return exact ?? null;
  const near = [...names()].filter(([name]) => distanceOf(key, name) <= tolerance(key));
  const codes = new Set(near.map(([, code]) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
