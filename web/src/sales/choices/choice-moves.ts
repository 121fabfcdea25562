import type { Id } from "@trato/domain/ids.ts";
import { newId } from "../../platform/ids.ts";
import type { DraftLine } from "../use-sale-draft.ts";

type Lines = readonly DraftLine[];

const changed = (lines: Lines, change: (line: DraftLine) => Partial<DraftLine>): Lines =>
  lines.map((line) => {
    const part = change(line);
    return Object.keys(part).length > 0 ? { ...line, ...part } : line;
  });

/** With a line offered as an option beside what counts. */
export const asOption = (lines: Lines, id: string): Lines =>
  changed(lines, (line) => (line.id === id ? { choice: "option", choiceGroup: null } : {}));

/** With a line that counts from now on: an option, or an alternative in the place of the one that counted. */
export function asCounted(lines: Lines, id: string): Lines {
  const group = lines.find((line) => line.id === id)?.choiceGroup ?? null;
  return changed(lines, (line) => {
    if (line.id === id) return { choice: "counted" };
    return group !== null && line.choiceGroup === group && line.choice === "counted" ? { choice: "alternative" } : {};
  });
}

/** With a new line as an alternative to another one, below the group that they are then. */
export function withAlternative(lines: Lines, id: string, added: DraftLine): Lines {
  const group: Id<"choice_groups"> = lines.find((line) => line.id === id)?.choiceGroup ?? newId<"choice_groups">();
  const grouped = changed(lines, (line) => (line.id === id ? { choiceGroup: group } : {}));
  const last = grouped.findLastIndex((line) => line.choiceGroup === group);
  return grouped.toSpliced(last + 1, 0, { ...added, choice: "alternative", choiceGroup: group });
}
