import type { ReadContact } from "./contact.ts";
import { readContact } from "./read-contact.ts";
import { readVcards } from "./vcards.ts";

/** Who a code on a card or a badge tells of: a vCard, a MeCard, an address of the web or of mail, a number; null where it tells of nobody. */
export function contactOfCode(code: string, country: string): ReadContact | null {
  const contact = contactIn(code.trim(), country);
  return contact && contact.fields.length > 0 ? contact : null;
}

function contactIn(code: string, country: string): ReadContact | null {
  if (/^BEGIN:VCARD/iu.test(code)) return readVcards(code, country)[0] ?? null;
  if (/^MECARD:/iu.test(code)) return readVcards(vcardOf(code), country)[0] ?? null;
  if (/^(?:https?:\/\/|www\.|mailto:|tel:)/iu.test(code))
    return readContact([code.replace(/^tel:/iu, "Tel. ").replace(/^(mailto:[^?]*)\?.*$/iu, "$1")], country);
  return null;
}

const names: Partial<Record<string, string>> = {
  N: "N",
  TEL: "TEL",
  EMAIL: "EMAIL",
  ORG: "ORG",
  URL: "URL",
  NOTE: "NOTE",
  TITLE: "TITLE",
};

/** A MeCard is a vCard in one line, its name with a comma and its address with commas (NTT Docomo). */
function vcardOf(code: string): string {
  const parts = code.replace(/^MECARD:/iu, "").match(/(?:\\.|[^;\\])+/gsu) ?? [];
  const lines = parts.flatMap((part) => {
    const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/isu.exec(part) ?? [];
    if (name.toUpperCase() === "N") return [`N:${value.replace(/(?<!\\),/u, ";")}`];
    if (name.toUpperCase() === "ADR") return [`ADR:${value.replace(/(?<!\\),/gu, ";")}`];
    const known = names[name.toUpperCase()];
    return known ? [`${known}:${value}`] : [];
  });
  return ["BEGIN:VCARD", ...lines, "END:VCARD"].join("\n");
}
