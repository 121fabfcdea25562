import { findAll, keep, type Sheet } from "./sheet.ts";

const labelled =
  /(?:\b(?:N\.?I\.?F|C\.?I\.?F|CIF\/NIF|NIF\/CIF|VAT(?: (?:no|number|reg)\.?)?|USt-?Id(?:-?Nr)?|TVA|P\.? ?IVA|Partita IVA|NIPC|RFC)\.?)\s*[:.]?\s*((?:[A-Z]{2}[\s-]?)?[A-Z0-9](?:[\s.-]?[A-Z0-9]){6,12})(?![A-Z0-9])/giu;
const bare = /(?<![\p{L}\p{N}])((?:ES-?)?[A-HJNP-SUVW]-?\d{7}-?[0-9A-J])(?![\p{L}\p{N}])/gu;

/** A tax number as it stands there: whether it can be right is for the server, which knows every country's rules. */
export function findTaxNumber(sheet: Sheet): void {
  for (const [pattern, confidence] of [
    [labelled, 0.85],
    [bare, 0.6],
  ] as const)
    for (const { match, place } of findAll(sheet, pattern)) {
      const value = (match[1] ?? "").toUpperCase().replaceAll(/[^A-Z0-9]/gu, "");
      if (/\d{4}/u.test(value)) keep(sheet, { field: "taxNumber", value, confidence, place });
    }
}
