// Which sections of which documents are folded, as this browser remembers it for a member: of the documents looked at last.

const mostDocuments = 100;

type Kept = readonly (readonly [document: string, headings: readonly string[]])[];

/** The headings that are folded in a document. */
export function foldsKept(place: string, document: string): ReadonlySet<string> {
  return new Set(keptAt(place).find(([id]) => id === document)?.[1]);
}

export function keepFolds(place: string, document: string, headings: ReadonlySet<string>): void {
  const others = keptAt(place).filter(([id]) => id !== document);
  const kept = headings.size > 0 ? [[document, [...headings]], ...others] : others;
  try {
    localStorage.setItem(place, JSON.stringify(kept.slice(0, mostDocuments)));
  } catch {
    // no room: they are folded for as long as the page stands
  }
}

function keptAt(place: string): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? (kept as Kept) : []; // as `keepFolds` wrote it
  } catch {
    return []; // a browser that keeps nothing
  }
}
