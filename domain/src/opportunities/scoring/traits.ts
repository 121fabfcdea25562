/** How a trait is compared: by which of some values it is, by how large it is, or by several values at once. */
export type TraitKind = "choice" | "number" | "several";

/** Something known of a record that may tell how likely it is to be won. */
export type Trait = { name: string; kind: TraitKind };

/** An empty text, a number that is none and nothing at all are not known. */
export type TraitValue = string | number | readonly string[] | null | undefined;
export type Known = Readonly<Record<string, TraitValue>>;

/** A record that was closed: what was known of it before, and since when there was it (milliseconds), where that is known. */
export type Outcome = { known: Known; isWon: boolean; at?: number };

/** The values to compare by, each once; none where nothing is known. */
export function choicesOf(value: TraitValue): string[] {
  if (value === null || value === undefined) return [];
  const all = typeof value === "object" ? value.map((each) => each.trim()) : [String(value).trim()];
  return [...new Set(all)].filter((each) => each !== "");
}

/** The number to compare by; null where none is known. */
export function numberOf(value: TraitValue): number | null {
  if (value === null || value === undefined || typeof value === "object" || String(value).trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
