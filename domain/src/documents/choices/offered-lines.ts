import { type ChoiceLine, countedInstead, isCounted } from "./choices.ts";

/** What is offered beside what counts: the options, and the alternatives with the line in whose place each group would come. */
export function offeredLines<L extends ChoiceLine>(lines: readonly L[]) {
  const alternatives = Map.groupBy(
    lines.filter(({ choice }) => choice === "alternative"),
    ({ choiceGroup }) => choiceGroup,
  );
  return {
    counted: lines.filter(isCounted),
    options: lines.filter(({ choice }) => choice === "option"),
    alternatives: [...alternatives.values()].map((group) => ({
      lines: group,
      insteadOf: group[0] && countedInstead(lines, group[0]),
    })),
  };
}
