import type { ReadContact, ReadLine } from "./contact.ts";
import { findEmails } from "./emails.ts";
import { findPeople, isProse } from "./people.ts";
import { findPhones } from "./phones.ts";
import { findAddress } from "./postal.ts";
import { leftOf, sheetOf, split, type Sheet, textAt } from "./sheet.ts";
import { findTaxNumber } from "./tax-number.ts";
import { courtesy } from "./trade-words.ts";
import { findWebsites } from "./websites.ts";

const mostLines = 400;

/**
 * Reads who somebody is from the lines of a signature, of a mail, or of a card; or from one line that was typed. Each field says how sure it
 * is and from what it was read; what no field took is the rest. `country` (ISO 3166-1 alpha-2) is whose phone and tax numbers need no prefix.
 */
export function readContact(lines: readonly ReadLine[], country: string): ReadContact {
  const sheet = sheetOf(lines.slice(0, mostLines), country);
  for (const find of [findEmails, findWebsites, findTaxNumber, findPhones, findAddress, findPeople]) find(sheet);
  const fields = sheet.fields.map((field) => ({ ...field, from: field.from.trim() }));
  return { fields: fields.toSorted((a, b) => b.confidence - a.confidence), rest: restOf(sheet) };
}

/** A sentence stays whole, whatever was read in it; how a letter ends tells nothing. */
function restOf(sheet: Sheet): string[] {
  const told = new Set(sheet.fields.map(({ from }) => from.trim()));
  return sheet.lines.flatMap((text, line) =>
    !sheet.isPicture && isProse(sheet, line)
      ? [text.trim()]
      : leftOf(sheet, line)
          .flatMap((left) => split(sheet, left, /[\t|•·]/gu))
          .map((place) => textAt(sheet, place))
          .filter((left) => /[\p{L}\p{N}]{2}/u.test(left) && !told.has(left) && !courtesy.test(left)),
  );
}
