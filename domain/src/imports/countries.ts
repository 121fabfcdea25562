import { languages } from "../words.ts";
import { distanceOf } from "../fields/distance.ts";
import { nameKey, tolerance } from "./names.ts";

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
  for (const language of languages) for (const [code, name] of namesIn(language)) known.set(nameKey(name), code);
  return known;
}

let knownElsewhere: Map<string, string | null> | null = null;

/** The countries by their names in languages that neighbours and customers write; null where two of them mean different ones. */
function namesElsewhere(): Map<string, string | null> {
  if (knownElsewhere) return knownElsewhere;
  knownElsewhere = new Map();
  for (const language of elsewhere)
    for (const [code, name] of namesIn(language)) {
      const key = nameKey(name);
      const other = knownElsewhere.get(key);
      knownElsewhere.set(key, other === undefined || other === code ? code : null);
    }
  return knownElsewhere;
}

const elsewhere =
  "de fr it pt nl ca gl eu pl ro cs sk hu sl hr sr bg el tr ru uk sv da nb fi et lv lt ga is sq mk ar he fa hi zh ja ko th vi id".split(
    " ",
  );

function namesIn(language: string): [code: string, name: string][] {
  const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const codes = Array.from(
    { length: letters * letters },
    (_, at) => alpha(Math.floor(at / letters)) + alpha(at % letters),
  );
  return codes.flatMap((code): [string, string][] => {
    const name = isCurrent(code) && !unreal.has(code) ? display.of(code) : undefined;
    return name === undefined ? [] : [[code, name]];
  });
}

// what the runtime names though it is no country of ISO 3166-1
const unreal = new Set(["EU", "EZ", "UN", "XA", "XB", "XK", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);

/** Withdrawn codes still have names: FX is called France, SU Russia. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

/**
 * The country that a text names: two letters, a name in English, Spanish or a language around, or the nearest English or Spanish name
 * a few letters away, two letters that changed places being one; null where there is none, or where two are as near.
 */
export function readCountry(text: string): string | null {
  const written = text.trim();
  if (/^[A-Za-z]{2}$/.test(written)) {
    const code = written.toUpperCase();
    if ([...names().values()].includes(code)) return code;
  }
  const key = nameKey(written);
  const exact = names().get(key);
  if (exact) return exact;
  const meant = new Set([...nearest(key), ...[namesElsewhere().get(key) ?? []].flat()]);
  return meant.size === 1 ? ([...meant][0] ?? null) : null;
}

/** The countries whose names are as near as any, where that is near enough. */
function nearest(key: string): string[] {
  if (key.length < 6) return [];
  const steps = [...names()].map(([name, code]) => ({ code, steps: isSwapped(key, name) ? 1 : distanceOf(key, name) }));
  const fewest = Math.min(...steps.map((each) => each.steps));
  return fewest > tolerance(key) ? [] : steps.filter((each) => each.steps === fewest).map(({ code }) => code);
}

/** Whether two letters beside each other changed places, and nothing else is different. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2) === other;
}
