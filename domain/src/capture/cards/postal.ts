import { countryCalled } from "../../parties/country-name.ts";
import type { ContactFieldName, Place } from "./contact.ts";
import { misreadPlace } from "./misread.ts";
import { keep, leftOf, type Sheet, split, textAt } from "./sheet.ts";

const way =
  /(?<!\p{L})(?:calle|c\/|c\.\/|cl\.|avda?\.?|avenida|avinguda|av\.|plaza|plaça|pza\.?|paseo|passeig|p\.?[ºo] de|ctra\.?|carretera|pol[ií]gono|pol\. ?ind\.?|p\.? ?i\. |r[uú]a|carrer|ronda|camino|cam[ií]|traves[ií]a|glorieta|urb\.|urbanizaci[oó]n|street|st\.|road|rd\.?|avenue|ave\.?|lane|square|way|drive|court|boulevard|blvd\.?|rue|place|chemin|v[ií]a|piazza|viale|corso|rua|largo|praça|\p{L}*(?:stra(?:ß|ss)e|str\.|platz|weg|gasse|allee|straat|laan|plein|gatan|vej))(?!\p{L})/iu;

/** A code with its place, as countries write them; what a code alone does not tell apart is told by the place that follows it. */
const places: readonly RegExp[] = [
  /^(?<city>.*?)[,\s]*(?<zip>[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})$/u,
  /^(?<city>\p{L}[\p{L} .'-]+),?\s+(?<state>[A-Z]{2}),?\s+(?<zip>\d{5}(?:-\d{4})?)$/u,
  /^(?<state>[A-Z]{2})\s+(?<zip>\d{5}(?:-\d{4})?)$/u,
  /^(?<zip>\d{4} ?[A-Z]{2})\s+(?<city>\p{L}[\p{L} .'-]+)$/u,
  /^(?<zip>\d{4}-\d{3})\s+(?<city>\p{L}[\p{L} .'-]+)$/u,
  /^(?:CP\.?:?\s*)?(?:[A-Z]{1,2}-)?(?<zip>\d{4,5})[\s,·-]+(?<city>\p{L}[\p{L} .'’-]+?)(?:\s*\((?<state>\p{L}[\p{L} .'’-]*)\))?$/u,
  /^(?<city>\p{L}[\p{L} .'’-]+?)[\s,]+(?:[A-Z]{1,2}-)?(?<zip>\d{5})$/u,
];

const commas = /[\t;|•·]|,(?=\s)|\s[–—-]\s/gu;

/** The address: street, code, place and country, in one line or in several. */
export function findAddress(sheet: Sheet): void {
  const pieces = sheet.lines.flatMap((_, line) => leftOf(sheet, line).flatMap((left) => split(sheet, left, commas)));
  const street = pieces.find((each) => isStreet(textAt(sheet, each)));
  const town = pieces.find((each) => placeIn(sheet, each));
  if (street) keepStreet(sheet, { street, town, pieces });
  if (town) keepTown(sheet, { street, town, pieces });
  if (street || town) keepCountry(sheet, pieces);
}

/** What a logo beside the line left of itself. */
const speck = /^(?![Cc]\/)(?:[^\s\d]{1,2}\s+)+(?=\d)/u;

const isStreet = (text: string): boolean => way.test(text) && text.length <= 90 && text.split(/\s+/u).length <= 12;

const add = (sheet: Sheet, field: ContactFieldName, value: string, place: Place, confidence: number) =>
  keep(sheet, { field, value: value.trim(), confidence, place });

type Found = { street: Place | undefined; town: Place | undefined; pieces: readonly Place[] };

/** A number that a comma parts from its street belongs to it: "Calle Mayor, 3". */
function keepStreet(sheet: Sheet, { street, town, pieces }: Found & { street: Place }): void {
  const at = pieces.indexOf(street);
  const next = pieces[at + 1];
  const goesOn =
    next && next.line === street.line && next !== town && /^(?:n[ºo°.]*\s*)?\d{1,4}\b/iu.test(textAt(sheet, next));
  const whole = goesOn ? { ...street, end: next.end } : street;
  const text = textAt(sheet, whole).replace(/^(?:address|direcci[oó]n|dir\.?)\s*:\s*/iu, "");
  const clean = sheet.isPicture ? text.replace(speck, "") : text;
  add(sheet, "street", clean, whole, clean === text && /\d/u.test(text) ? 0.9 : 0.6);
  const second = pieces[at + (goesOn ? 2 : 1)];
  const isBetween =
    second &&
    town &&
    second !== town &&
    pieces.indexOf(second) < pieces.indexOf(town) - (townHasCity(sheet, town) ? 0 : 1);
  if (isBetween && second.line - street.line <= 1) add(sheet, "street2", textAt(sheet, second), second, 0.85);
}

const townHasCity = (sheet: Sheet, town: Place): boolean => Boolean(placeIn(sheet, town)?.city);

/** A code that stands alone has its place before it: "London, W2 6BD". */
function keepTown(sheet: Sheet, { street, town, pieces }: Found & { town: Place }): void {
  const { zip = "", city, state, isGuess } = placeIn(sheet, town) ?? {};
  const confidence = isGuess ? 0.5 : street ? 0.9 : 0.7;
  const before = pieces[pieces.indexOf(town) - 1];
  add(sheet, "zip", zip, town, confidence);
  if (city) add(sheet, "city", city, town, confidence);
  else if (before && before !== street && /^\p{L}[\p{L} .'’-]+$/u.test(textAt(sheet, before)))
    add(sheet, "city", textAt(sheet, before), before, confidence);
  if (state) add(sheet, "state", state, town, confidence);
}

type Town = { zip?: string; city?: string; state?: string; isGuess?: boolean };

function placeIn(sheet: Sheet, piece: Place): Town | null {
  const text = textAt(sheet, piece);
  const found = places.map((pattern) => pattern.exec(text)).find((each) => each !== null)?.groups;
  const guessed = !found && sheet.isPicture ? misreadPlace(text) : null;
  const town: Town | null = guessed ? { ...guessed, isGuess: true } : (found ?? null);
  return (town?.city ?? "").split(" ").length <= 5 ? town : null;
}

function keepCountry(sheet: Sheet, pieces: readonly Place[]): void {
  for (const piece of pieces) {
    const code = countryCalled(textAt(sheet, piece));
    if (code) return add(sheet, "country", code, piece, 0.9);
  }
}
