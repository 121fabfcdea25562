/** Whether a line counts in what a document comes to, or is offered beside it (an option) or instead of another (an alternative). */
export const choices = ["counted", "option", "alternative"] as const;
export type Choice = (typeof choices)[number];

type Chosen = { readonly choice?: Choice | undefined };

/** Of several lines with one group one counts; the others are its alternatives. */
export type ChoiceLine = Chosen & {
  readonly id: string;
  readonly kind?: "product" | "section" | "note" | undefined;
  readonly choiceGroup?: string | null | undefined;
};

/** Whether a line is part of what is ordered: its amounts, goods and services. */
export const isCounted = ({ choice = "counted" }: Chosen): boolean => choice === "counted";

/**
 * The lines with their choices in order: of each group one counts, the one that was chosen last where several would, the first
 * where none would; who is alone in a group has no alternatives and counts; an option belongs to no group, and neither do
 * sections and notes. Lines that are in order stay the same objects.
 */
export function settledChoices<L extends ChoiceLine>(
  lines: readonly L[],
  former: readonly ChoiceLine[] = [],
): readonly L[] {
  if (lines.every((line) => isCounted(line) && !line.choiceGroup)) return lines;
  const groups = groupsOf(lines);
  const counted = new Set([...groups.values()].map((group) => countedOf(group, former)?.id));
  const settled = lines.map((line) => settledLine(line, groups, counted));
  return settled.every((line, index) => line === lines[index]) ? lines : settled;
}

/** The groups of two or more. */
function groupsOf<L extends ChoiceLine>(lines: readonly L[]): Map<string, L[]> {
  const groups = Map.groupBy(lines.filter(isInGroup), ({ choiceGroup }) => choiceGroup ?? "");
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

const isInGroup = ({ kind = "product", choice, choiceGroup }: ChoiceLine): boolean =>
  kind === "product" && choice !== "option" && Boolean(choiceGroup);

function countedOf<L extends ChoiceLine>(group: readonly L[], former: readonly ChoiceLine[]): L | undefined {
  const counting = group.filter(isCounted);
  if (counting.length < 2) return counting[0] ?? group[0];
  const were = new Set(former.filter(isCounted).map(({ id }) => id));
  return counting.find(({ id }) => !were.has(id)) ?? counting[0];
}

function settledLine<L extends ChoiceLine>(
  line: L,
  groups: ReadonlyMap<string, L[]>,
  counted: ReadonlySet<unknown>,
): L {
  const { kind = "product", choice = "counted", choiceGroup = null } = line;
  const isGrouped = isInGroup(line) && groups.has(choiceGroup ?? "");
  const settled: Choice = isGrouped
    ? counted.has(line.id)
      ? "counted"
      : "alternative"
    : kind === "product" && choice === "option"
      ? "option"
      : "counted";
  const group = isGrouped ? choiceGroup : null;
  return settled === choice && group === choiceGroup ? line : { ...line, choice: settled, choiceGroup: group };
}

/** The line that counts in the place of an alternative. */
export function countedInstead<L extends ChoiceLine>(
  lines: readonly L[],
  { id, choiceGroup }: ChoiceLine,
): L | undefined {
  if (!choiceGroup) return undefined;
  return lines.find((line) => line.choiceGroup === choiceGroup && line.id !== id && isCounted(line));
}
