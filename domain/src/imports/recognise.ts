/** By what a row and a record may be the same: each as the database folds it, so that both are compared as one. */
export const signs = [
  "externalId",
  "reference",
  "barcode",
  "vat",
  "email",
  "phone",
  "name",
  "title",
  "number",
  "company",
  "customer",
  "vendor",
] as const;
export type Sign = (typeof signs)[number];
/** Whose something is says nothing by itself; another one speaks against it. */
export const isWhose = (sign: Sign): boolean => sign === "company" || sign === "customer" || sign === "vendor";
export type Signs = Partial<Record<Sign, string | null>>;

/**
 * - `same`: the number elsewhere or the key that was chosen is equal; else the name or our own number is, and no other sign speaks against it
 * - `doubtful`: a sign is equal, and another one speaks against it
 * - `other`: nothing says that they are the same
 */
export type Likeness = { kind: "same" | "doubtful" | "other"; by: Sign[]; against: Sign[] };

/** How alike a row and a record are. `key`: the sign that somebody chose to decide alone. */
export function likenessOf(row: Signs, other: Signs, key: Sign | null): Likeness {
  for (const deciding of [key, "externalId" as const]) {
    if (!deciding || !row[deciding] || !other[deciding]) continue;
    return row[deciding] === other[deciding] ? told("same", [deciding]) : told("other", [], [deciding]);
  }
  const shared = signs.filter((sign) => row[sign] && other[sign]);
  const by = shared.filter((sign) => row[sign] === other[sign]);
  const against = shared.filter((sign) => row[sign] !== other[sign]);
  if (by.every(isWhose)) return told("other", [], against);
  const isSame = against.length === 0 && (by.includes("name") || by.includes("number"));
  return told(isSame ? "same" : "doubtful", by, against);
}

const told = (kind: Likeness["kind"], by: Sign[], against: Sign[] = []): Likeness => ({ kind, by, against });

const rank: Record<Likeness["kind"], number> = { same: 0, doubtful: 1, other: 2 };

/** The most alike of some candidates, the first of equals; null where none is. */
export function mostAlike<It>(
  row: Signs,
  candidates: readonly { signs: Signs; it: It }[],
  key: Sign | null,
): (Likeness & { it: It }) | null {
  let best: (Likeness & { it: It }) | null = null;
  for (const { signs: other, it } of candidates) {
    const likeness = likenessOf(row, other, key);
    if (likeness.kind === "other" || (best && rank[best.kind] <= rank[likeness.kind])) continue;
    best = { ...likeness, it };
    if (likeness.kind === "same") break;
  }
  return best;
}
