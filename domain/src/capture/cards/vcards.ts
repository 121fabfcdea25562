import { emailShape, oneLine } from "../../one-form.ts";
import { countryCalled } from "../../parties/country-name.ts";
import type { ContactFieldName, ReadContact, ReadField } from "./contact.ts";
import { numberIn } from "./phones.ts";
import { cardsIn, type VcardLine } from "./vcard-lines.ts";

/** The people of a file of contacts, from version 2.1 to 4.0; pictures, keys and what is unknown are left out, and no phone or e-mail is lost. */
export function readVcards(text: string, country: string): ReadContact[] {
  return cardsIn(text)
    .map((card) => contactOf(card, country))
    .filter(({ fields }) => fields.length > 0);
}

/** A file of contacts as text: UTF-8, with or without a mark, else as Windows wrote it. */
export function vcardText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const certain = 0.97;
const unusual = 0.6;

function contactOf(card: readonly VcardLine[], country: string): ReadContact {
  const fields: ReadField[] = [];
  const add = (field: ContactFieldName, value: string, confidence = certain) => {
    const plain = oneLine(value);
    if (plain && !fields.some((each) => each.field === field && each.value === plain))
      fields.push({ field, value: plain, confidence, from: plain, place: { line: 0, start: 0, end: 0 } });
  };
  const named = (name: string) =>
    card
      .filter((line) => line.name === name)
      .toSorted((a, b) => Number(b.types.has("PREF")) - Number(a.types.has("PREF")));
  const [org = [], otherOrg = []] = named("ORG").map(({ value }) => partsOf(value));
  add("contactName", nameOf(named("FN")[0]?.value, named("N")[0]?.value));
  add("companyName", org[0] ?? otherOrg[0] ?? "");
  add("department", org.slice(1).filter(Boolean).join(", "));
  for (const { value } of [...named("TITLE"), ...named("ROLE")].slice(0, 1)) add("jobTitle", plainOf(value));
  const addresses = named("EMAIL").map(({ value }) => addressOf(plainOf(value)));
  for (const address of addresses.filter(isAddress)) add("email", address);
  for (const line of named("TEL")) addPhone(add, line, country);
  for (const { value } of named("URL")) add("website", plainOf(value));
  addAddress(add, named("ADR"));
  const notes = named("NOTE").map(({ value }) => plainOf(value).trim());
  return { fields, rest: [...addresses.filter((each) => !isAddress(each)), ...notes].filter(Boolean) };
}

type Add = (field: ContactFieldName, value: string, confidence?: number) => void;

/** As it is written out, else of its parts; both without titles before and after, as the card says what they are. */
function nameOf(whole = "", parts = ""): string {
  const [last = "", first = "", middle = ""] = partsOf(parts).map((part) => part.replaceAll(",", " "));
  const called = [first, middle, last].join(" ").replace(/\s+/gu, " ").trim();
  return called && called.toLowerCase() !== plainOf(whole).toLowerCase().trim() ? called : plainOf(whole);
}

const addressOf = (written: string): string =>
  written
    .trim()
    .replace(/^mailto:/iu, "")
    .replace(/^.*<(.+)>$/u, "$1");
const isAddress = (text: string): boolean => emailShape.test(text);

/** A fax or a pager is no phone; what is no number stays as it is, with doubt. */
function addPhone(add: Add, { types, value }: VcardLine, country: string): void {
  if (["FAX", "PAGER", "MODEM"].some((type) => types.has(type)) && !types.has("VOICE")) return;
  const written = plainOf(value).replace(/^tel:/iu, "").trim();
  const number = numberIn(written, country);
  const field = types.has("CELL") || types.has("IPHONE") ? "mobile" : "phone";
  add(field, number ?? written, number ? certain : unusual);
}

function addAddress(add: Add, addresses: readonly VcardLine[]): void {
  const best = addresses.toSorted((a, b) => Number(b.types.has("WORK")) - Number(a.types.has("WORK")))[0];
  const [box = "", more = "", street = "", city = "", state = "", zip = "", land = ""] = best
    ? partsOf(best.value)
    : [];
  add("street", street || box);
  add("street2", [more, street ? box : ""].filter(Boolean).join(", "));
  add("zip", zip);
  add("city", city);
  add("state", state);
  const code = countryCalled(land);
  if (code) add("country", code);
}

/** The parts of a value that semicolons keep apart. */
const partsOf = (value: string): string[] => (value.match(/(?:\\.|[^;\\])+|(?<=;|^)(?=;|$)/gsu) ?? []).map(plainOf);

/** Without the signs that keep commas, semicolons and line breaks from meaning something else. */
const plainOf = (value: string): string =>
  value.replace(/\\([nN])|\\(.)/gu, (_, line: string | undefined, sign: string) => (line ? "\n" : sign));
