import { type Decimal, exact, sum, toText } from "../decimal.ts";

type Line = { kind: "product" | "section" | "note"; subtotal: Decimal };

/** What the products under each section come to without taxes, by the section's place among the lines; none where nothing is under it. */
export function sectionSubtotals(lines: readonly Line[]): Map<number, Decimal> {
  const under = new Map<number, Decimal[]>();
  let section: number | null = null;
  for (const [at, { kind, subtotal }] of lines.entries()) {
    if (kind === "section") section = at;
    if (kind === "product" && section !== null) under.set(section, [...(under.get(section) ?? []), subtotal]);
  }
  return new Map([...under].map(([at, subtotals]) => [at, toText(sum(subtotals.map(exact)))]));
}
