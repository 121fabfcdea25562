import { type ChoiceLine, isCounted } from "./choices.ts";

type Copied = Pick<ChoiceLine, "id" | "choice" | "choiceGroup">;

/**
 * Copies of lines under the ids that are said for them. A group that is copied with the line that counts in it becomes another
 * group; of others than that one each copy is one more alternative of its group, so that a copy never counts in another's place.
 */
export function copiedChoices<L extends Copied>(lines: readonly L[], copies: ReadonlyMap<string, string>): L[] {
  const copied = lines.filter(({ id }) => copies.has(id));
  const groups = Map.groupBy(copied, ({ choiceGroup }) => choiceGroup ?? "");
  return copied.map((line) => {
    const id = copies.get(line.id) ?? line.id;
    const { choiceGroup } = line;
    if (!choiceGroup) return { ...line, id };
    const group = groups.get(choiceGroup) ?? [];
    const first = group.length > 1 ? group.find(isCounted) : undefined;
    // any id names a group: that of the copy which counts in it
    return first ? { ...line, id, choiceGroup: copies.get(first.id) } : { ...line, id, choice: "alternative" as const };
  });
}
