import type { Decimal } from "@trato/domain/decimal.ts";
import { shownSubtotals } from "@trato/domain/documents/sections/section-subtotals.ts";
import type { OfferLine } from "./shown-choices.ts";

/** A line in its place; `group`: all of its alternatives, where there are any. */
type Part = { line: OfferLine; group: OfferLine[] };

/** The lines as they are chosen, in their places: each group of alternatives once, where its first line stands; what was offered as an option apart, which is in no section's subtotal. */
export function toChoose(
  offered: readonly OfferLine[],
  chosen: readonly OfferLine[],
): { parts: Part[]; options: OfferLine[]; subtotals: ReadonlyMap<string, Decimal> } {
  const optional = new Set(offered.flatMap(({ id, choice }) => (choice === "option" ? id : [])));
  const options = chosen.filter(({ id }) => optional.has(id));
  const seen = new Set<string>();
  const parts = chosen.flatMap((line): Part[] => {
    if (optional.has(line.id)) return [];
    const { choiceGroup } = line;
    if (!choiceGroup) return [{ line, group: [line] }];
    if (seen.has(choiceGroup)) return [];
    seen.add(choiceGroup);
    return [{ line, group: chosen.filter((each) => each.choiceGroup === choiceGroup) }];
  });
  const inPlace = chosen.map((line) => (optional.has(line.id) ? { ...line, choice: "option" as const } : line));
  return { parts, options, subtotals: shownSubtotals(inPlace) };
}
