import { z } from "zod";
import { storedIn } from "../../identity/company/read-logo.ts";
import { markOfSheets, nameOfSheet, sheetNamed } from "../../platform/print/sheets.ts";
import type { Print } from "../../platform/print/typeset.ts";

/** What is kept of a document: its sheet within the sources and of which state of them, and what it says. It may come from another Trato's export. */
const Kept = z.object({
  sheets: z.optional(z.string().regex(/^[\da-f]{16}$/)),
  template: z.string().regex(/^[a-z-]+(\/[a-z-]+)*\.typ$/),
  content: z.record(z.string(), z.unknown()),
  logo: z.nullish(z.string().regex(/^[0-9a-f]{64}$/)),
});

export type Place = Parameters<typeof storedIn>[0];

/** A document that is ready to be printed, as text: it can be made again when its record says something else. */
export const keptPrint = ({ template, content, logo }: Print): string =>
  JSON.stringify({ sheets: markOfSheets(), template: nameOfSheet(template), content, logo: logo?.name.sha256 });

/** The document that a text of `keptPrint` says. */
export function printOf(of: Place, name: string, kept: string): Print {
  const { sheets, template, content, logo } = Kept.parse(JSON.parse(kept));
  return { name, template: sheetNamed(template, sheets), content, logo: logo ? storedIn(of, logo) : null };
}
