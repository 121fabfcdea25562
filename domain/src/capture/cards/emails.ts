import { emailShape } from "../../one-form.ts";
import type { Place } from "./contact.ts";
import { joined, misreadEmail } from "./misread.ts";
import { findAll, keep, type Sheet } from "./sheet.ts";

const label = String.raw`(?:(?:e-?mail|mail|correo(?: electr[oó]nico)?|courriel|[em])\s*[:.]\s*)?`;
const local = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]*`;
const domain = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}`;

const plain = new RegExp(`${label}(?:mailto:)?(?<![\\p{L}\\p{N}.])(${local}@${domain})(?![\\p{L}\\p{N}])`, "giu");
/** As people write it who fear machines, and with blanks that a reader saw. */
const spelled = new RegExp(
  `${label}(?<![\\p{L}\\p{N}.])(${local})\\s*(?:\\(at\\)|\\[at\\]|\\(arroba\\)|\\[arroba\\]|\\s@\\s|\\s@|@\\s)\\s*(${domain})(?![\\p{L}\\p{N}])`,
  "giu",
);
/** A picture's @ that was read as another sign. */
const misread = new RegExp(`${label}(?<![\\p{L}\\p{N}.])(${local})([©®€O0Q]|&)(${domain})(?![\\p{L}\\p{N}])`, "gu");

/** Every e-mail address; one whose @ had to be guessed is doubtful. */
export function findEmails(sheet: Sheet): void {
  for (const { match, place } of findAll(sheet, plain)) one(sheet, match[1] ?? "", place, 0.97);
  for (const { match, place } of findAll(sheet, spelled)) one(sheet, `${match[1]}@${match[2]}`, place, 0.7);
  if (!sheet.isPicture) return;
  for (const { match, place } of findAll(sheet, misread)) {
    if (isAddress(match[0]) || /^www\./iu.test(match[1] ?? "")) continue;
    one(sheet, `${match[1]}@${match[3]}`, place, 0.6);
  }
  for (const { match, place } of findAll(sheet, misreadEmail))
    one(sheet, `${joined(match[1] ?? "")}@${joined(match[2] ?? "")}`, place, 0.5);
}

/** A web address is no e-mail whose @ was misread. */
const isAddress = (text: string): boolean => /^(?:https?:|www\.)/iu.test(text);

function one(sheet: Sheet, written: string, place: Place, confidence: number): void {
  const value = written.toLowerCase();
  if (emailShape.test(value)) keep(sheet, { field: "email", value, confidence, place });
}
