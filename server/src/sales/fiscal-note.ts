import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { SaleRecord } from "./store.ts";

/** What a position wants to be said on documents, in each language. */
type FiscalNote = Record<Language, string | null>;

type Noted = { fiscalNote: unknown; noteEn: string | null; noteEs: string | null };

/** The note in the customer's language, else in the other: as it was sent or confirmed, else as its position has it today. */
export function fiscalNoteIn(language: Language, { fiscalNote, noteEn, noteEs }: Noted): string | null {
  const note = keptNote(fiscalNote) ?? { en: noteEn, es: noteEs };
  return note[language] ?? note.es ?? note.en;
}

/** The note that a document was sent or confirmed with; null where it was neither. */
export const keptNote = (kept: unknown) => kept as FiscalNote | null; // written by `frozenNote`

/** The note of a document's position as it is to stay, for the column that keeps it. */
export async function frozenNote(ctx: Context, sale: Pick<SaleRecord, "fiscalPositionId">): Promise<string> {
  const position = sale.fiscalPositionId
    ? await own(ctx, "fiscalPositions")
        .select(["noteEn as en", "noteEs as es"])
        .where("id", "=", sale.fiscalPositionId)
        .executeTakeFirst()
    : null;
  return JSON.stringify({ en: position?.en ?? null, es: position?.es ?? null } satisfies FiscalNote);
}
