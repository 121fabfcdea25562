import { type Choice, isCounted } from "@trato/domain/documents/choices/choices.ts";
import { noteOnDocument, type PositionNote } from "@trato/domain/products/fiscal-positions/note-on-document.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { SaleRecord } from "./store.ts";

/** The notes of a position as documents keep them; one that was kept before services were told from goods has none of these. */
type FiscalNote = Record<Language, string | null> & { services?: Record<Language, string | null> };

type Noted = PositionNote & { fiscalNote: unknown };
type NotedLine = { productKind: "goods" | "service" | null; choice?: Choice };

/** The note on what counts, in the customer's language, else in the other: as it was sent or confirmed, else as its position has it today. */
export function fiscalNoteIn(
  language: Language,
  { fiscalNote, ...position }: Noted,
  lines: readonly NotedLine[],
): string | null {
  const kept = keptNote(fiscalNote);
  const note = kept ? noteOf(kept) : position;
  const products = lines
    .filter(isCounted)
    .flatMap(({ productKind }) => (productKind ? { isService: productKind === "service" } : []));
  return noteOnDocument(note, products, language);
}

const noteOf = ({ en, es, services }: FiscalNote): PositionNote => ({
  noteEn: en,
  noteEs: es,
  serviceNoteEn: services?.en ?? null,
  serviceNoteEs: services?.es ?? null,
});

/** The note that a document was sent or confirmed with; null where it was neither. */
export const keptNote = (kept: unknown) => kept as FiscalNote | null; // written by `frozenNote`

/** The note of a document's position as it is to stay, for the column that keeps it. */
export async function frozenNote(ctx: Context, sale: Pick<SaleRecord, "fiscalPositionId">): Promise<string> {
  const position = sale.fiscalPositionId
    ? await own(ctx, "fiscalPositions")
        .select(["noteEn", "noteEs", "serviceNoteEn", "serviceNoteEs"])
        .where("id", "=", sale.fiscalPositionId)
        .executeTakeFirst()
    : null;
  const { noteEn = null, noteEs = null, serviceNoteEn = null, serviceNoteEs = null } = position ?? {};
  const services = { en: serviceNoteEn, es: serviceNoteEs };
  return JSON.stringify({ en: noteEn, es: noteEs, services } satisfies FiscalNote);
}
