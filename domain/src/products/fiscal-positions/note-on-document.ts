import type { Language } from "../../words.ts";

/** What a position wants to be said on documents, in each language; of services where that is something else. */
export type PositionNote = {
  readonly [Said in "noteEn" | "noteEs" | "serviceNoteEn" | "serviceNoteEs"]: string | null;
};

/**
 * The note of a document in the customer's language, else in the other: that of goods, of services, or where it has both, each in
 * a line. `products`: those of its lines; without any it is that of goods.
 */
export function noteOnDocument(
  { noteEn, noteEs, serviceNoteEn, serviceNoteEs }: PositionNote,
  products: readonly { isService: boolean }[],
  language: Language,
): string | null {
  const inLanguage = (en: string | null, es: string | null) => (language === "en" ? (en ?? es) : (es ?? en));
  const goods = inLanguage(noteEn, noteEs);
  const said = [
    products.every(({ isService }) => isService) && products.length > 0 ? null : goods,
    products.some(({ isService }) => isService) ? (inLanguage(serviceNoteEn, serviceNoteEs) ?? goods) : null,
  ];
  return [...new Set(said.filter((note) => note !== null))].join("\n") || null;
}
