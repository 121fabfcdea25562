import { person } from "../../contacts/person-fields.ts";
import { everyday } from "../../everyday.ts";
import { longText, oneLine } from "../../one-form.ts";
import type { Language, Phrases } from "../../words.ts";
import { type ContactFieldName, fieldOf, isDoubtful, type ReadContact, type ReadField } from "./contact.ts";
import { type LeadOfContact, type LeadText, type LeadTexts, leadTexts, longestText } from "./lead-texts.ts";
import { readContact } from "./read-contact.ts";

const contactWords = {
  department: everyday.department,
  phone: person.phone.words,
  mobile: { en: "Mobile", es: "Móvil" },
  email: person.email.words,
  website: person.website.words,
  taxNumber: everyday.vat,
} as const satisfies Phrases;

const limits: Partial<Record<LeadText, number>> = {
  description: 20_000,
  phone: 50,
  website: 300,
  city: 100,
  state: 100,
  zip: 20,
};

/** Who it is as a lead: a mobile before other phones; what a lead has no place for is a line of the description. */
export function leadOfContact(contact: ReadContact, language: Language): LeadOfContact {
  const phone = fieldOf(contact, "mobile") ?? fieldOf(contact, "phone");
  const chosen = leadTexts.flatMap(
    (name) => (name === "phone" ? phone : fieldOf(contact, name as ContactFieldName)) ?? [],
  );
  const others = contact.fields.filter(({ field }) => field in contactWords).filter((field) => !chosen.includes(field));
  const lines = others.flatMap((field) => lineOf(field, language));
  const texts = Object.fromEntries(leadTexts.map((name) => [name, ""])) as LeadTexts; // each of them
  for (const field of chosen) texts[leadTextOf(field)] = field.value;
  texts.description = [...lines, ...contact.rest].join("\n");
  for (const name of leadTexts) texts[name] = fitting(name, texts[name]);
  return {
    texts,
    doubtful: [
      ...chosen.filter(isDoubtful).map(leadTextOf),
      ...(others.some(isDoubtful) ? (["description"] as const) : []),
    ],
    taxNumber: fieldOf(contact, "taxNumber")?.value ?? "",
  };
}

const leadTextOf = ({ field }: ReadField): LeadText => (field === "mobile" ? "phone" : (field as LeadText)); // one of the chosen

/** Other cards may have said the same in other fields. */
function lineOf({ field, value }: ReadField, language: Language): string[] {
  return field in contactWords ? [`${contactWords[field as keyof typeof contactWords][language]}: ${value}`] : [];
}

const fitting = (name: LeadText, text: string): string =>
  (name === "description" ? longText(text).trim() : oneLine(text)).slice(0, limits[name] ?? longestText).toWellFormed();

const header = /^(?:de|from|para|to|cc|enviado(?: el)?|sent|fecha|date|responder a|reply-to)\s*:\s*/iu;
const subject = /^(?:asunto|subject|betreff|objet|oggetto|assunto)\s*:\s*(?:(?:re|rv|fw|fwd|aw)\s*:\s*)*/iu;

/** What somebody typed or pasted, a line, a signature or a whole mail, as a lead; a mail's subject is its title. */
export function leadOfText(
  text: string,
  { country, language }: { country: string; language: Language },
): LeadOfContact {
  const lines = longText(text).split("\n");
  const about = lines.find((line) => subject.test(line))?.replace(subject, "") ?? "";
  const senders = lines.filter((line) => /^(?:para|to|cc|enviado(?: el)?|sent|fecha|date)\s*:/iu.test(line));
  const kept = lines
    .filter((line) => !subject.test(line) && !senders.includes(line))
    .map((line) => line.replace(header, ""));
  const read = leadOfContact(readContact(kept, country), language);
  return { ...read, texts: { ...read.texts, title: fitting("title", about) } };
}
