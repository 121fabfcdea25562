import { expect, test } from "vitest";
import { offeredLines } from "./offered-lines.ts";

const line = (id: string, choice: "counted" | "option" | "alternative", choiceGroup: string | null = null) => ({
  id,
  choice,
  choiceGroup,
});

test("options stand apart, and alternatives by the line that they would replace", () => {
  const lines = [
    line("oak", "counted", "g"),
    line("pine", "alternative", "g"),
    line("lamp", "option"),
    line("steel", "alternative", "g"),
    line("chair", "counted"),
  ];
  const { counted, options, alternatives } = offeredLines(lines);
  expect(counted.map(({ id }) => id)).toEqual(["oak", "chair"]);
  expect(options.map(({ id }) => id)).toEqual(["lamp"]);
  expect(alternatives.map(({ insteadOf, lines: those }) => [insteadOf?.id, those.map(({ id }) => id)])).toEqual([
    ["oak", ["pine", "steel"]],
  ]);
});
