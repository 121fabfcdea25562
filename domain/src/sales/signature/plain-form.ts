/**
 * The one way in which a signature and its evidence are written down: JSON without spaces, in UTF-8; the names of each object in the order
 * of their UTF-16 code units; what is not there is left out; every text as it is. Two things that differ anywhere have two forms.
 */
export function plainForm(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainForm).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const parts = value as Record<string, unknown>; // no list, and not null
  const names = Object.keys(parts).filter((name) => parts[name] !== undefined);
  return `{${names
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${plainForm(parts[name])}`)
    .join(",")}}`;
}
