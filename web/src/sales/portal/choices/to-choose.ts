import type { OfferLine } from "./shown-choices.ts";

/** A line in its place; `group`: all of its alternatives, where there are any. */
type Part = { line: OfferLine; group: OfferLine[] };

/** The lines as they are chosen, in their places: each group of alternatives once, where its first line stands; what was offered as an option apart. */
export function toChoose(
  offered: readonly OfferLine[],
  chosen: readonly OfferLine[],
): { parts: Part[]; options: OfferLine[] } {
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
  return { parts, options };
}
