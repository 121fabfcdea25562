import { settledChoices } from "@trato/domain/documents/choices/choices.ts";
import type { Id } from "@trato/domain/ids.ts";
import { newId } from "../../platform/ids.ts";
import type { TypedLine } from "./template-values.ts";

type Lines = readonly TypedLine[];

/** The lines with their choices in order, as the server will have them. */
function settled(lines: Lines): Lines {
  const named = lines.map((line, place) => ({ ...line, id: String(place) }));
  return settledChoices(named).map(({ id: _, ...line }) => line);
}

const changedAt = (lines: Lines, at: number, change: Partial<TypedLine>): Lines =>
  lines.map((line, place) => (place === at ? { ...line, ...change } : line));

/** With a line offered beside what counts. */
export const templateOption = (lines: Lines, at: number): Lines =>
  settled(changedAt(lines, at, { choice: "option", choiceGroup: null }));

/** With a line that counts, in the place of the one of its group that did. */
export function templateCounted(lines: Lines, at: number): Lines {
  const group = lines[at]?.choiceGroup ?? null;
  const without = lines.map((line): TypedLine =>
    group !== null && line.choiceGroup === group ? { ...line, choice: "alternative" } : line,
  );
  return settled(changedAt(without, at, { choice: "counted" }));
}

/** The place of the product above a line to which it may be an alternative; none where that is but an option itself. */
export function placeAbove(lines: Lines, at: number): number | null {
  const above = lines.slice(0, at).findLastIndex(({ kind }) => kind === "product");
  return above < 0 || lines[above]?.choice === "option" ? null : above;
}

/** With a line offered instead of the product above it. */
export function templateAlternative(lines: Lines, at: number): Lines {
  const above = placeAbove(lines, at);
  if (above === null) return lines;
  const choiceGroup: Id<"choice_groups"> = lines[above]?.choiceGroup ?? newId<"choice_groups">();
  return settled(changedAt(changedAt(lines, above, { choiceGroup }), at, { choice: "alternative", choiceGroup }));
}
