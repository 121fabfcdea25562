import type { ReadField } from "./contact.ts";
import { freeMail } from "./trade-words.ts";

/** What an e-mail and a web address tell of who somebody is, in plain small letters. */
export type Known = { person: string | null; company: string | null; source: ReadField | null };

export function knownOf(fields: readonly ReadField[]): Known {
  const email = fields.find(({ field }) => field === "email");
  const website = fields.find(({ field }) => field === "website");
  const [mailbox = "", host = ""] = (email?.value ?? "").split("@");
  const own = host && !freeMail.test(host) ? email : undefined;
  const source = own ?? website ?? null;
  const domain = own ? host : hostOf(website?.value ?? "");
  return { person: fold(mailbox, "._-") || null, company: labelOf(domain) || null, source };
}

export const hostOf = (address: string): string =>
  address
    .replace(/^https?:\/\//iu, "")
    .replace(/^www\./iu, "")
    .replace(/\/.*$/u, "");

/** "robles" of robles.com.es: the label that somebody chose. */
const labelOf = (host: string): string => {
  const labels = host.toLowerCase().split(".");
  const ending =
    labels.length > 2 && /^(?:com?|org|net|gov|gob|edu|ac|sch|nhs|ltd|plc)$/u.test(labels.at(-2) ?? "") ? 3 : 2;
  return labels.at(-ending) ?? "";
};

/** Without accents, capitals and signs. */
export const fold = (text: string, kept = ""): string =>
  [...text.normalize("NFD").toLowerCase()].filter((sign) => /[a-z0-9]/u.test(sign) || kept.includes(sign)).join("");

/** Whether a name is what a domain is called after. */
export function likeness(name: string, label: string): boolean {
  const plain = fold(name);
  const bare = fold(label);
  if (plain.length < 3 || bare.length < 3) return false;
  if (plain === bare || (plain.startsWith(bare) && bare.length >= 4)) return true;
  const words = name
    .split(/[\s&.-]+/u)
    .map((word) => fold(word))
    .filter(Boolean);
  return (
    words.length > 1 &&
    (words.join("") === bare || (words.length > 2 && words.map((word) => word.charAt(0)).join("") === bare))
  );
}
