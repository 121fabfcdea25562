import { type Choice, isCounted } from "../choices/choices.ts";
import { type Decimal, exact, sum, toText } from "../../decimal.ts";

type Line = { kind: "product" | "section" | "note"; subtotal: Decimal; choice?: Choice };

/** What the products under each section come to without taxes, by the section's place among the lines; none where nothing is under it. Options and alternatives do not count. */
export function sectionSubtotals(lines: readonly Line[]): Map<number, Decimal> {
  const under = new Map<number, Decimal[]>();
  let section: Decimal[] = []; // what is above the first is under none
  for (const [at, { kind, subtotal, choice }] of lines.entries()) {
    if (kind === "section") under.set(at, (section = []));
    if (kind === "product" && isCounted({ choice })) section.push(subtotal);
  }
  const known = [...under].filter(([, subtotals]) => subtotals.length > 0);
  return new Map(known.map(([at, subtotals]) => [at, toText(sum(subtotals.map(exact)))]));
}

type ShownLine = Line & { id: string; hidesLines: boolean };

/** What the customer reads beside each section of the lines in his sight, by its id: one that stands for its lines bears their amount itself. */
export function shownSubtotals(lines: readonly ShownLine[]): Map<string, Decimal> {
  const under = sectionSubtotals(lines);
  return new Map(
    lines.flatMap(({ id, kind, hidesLines, subtotal }, at) => {
      const amount = hidesLines ? subtotal : under.get(at);
      return kind === "section" && amount !== undefined ? [[id, amount]] : [];
    }),
  );
}
