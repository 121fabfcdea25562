import { describe, expect, it } from "vitest";
import { type Choice, type ChoiceLine, countedInstead, settledChoices } from "./choices.ts";

const line = (id: string, choice: Choice = "counted", choiceGroup: string | null = null): ChoiceLine => ({
  id,
  kind: "product",
  choice,
  choiceGroup,
});
const told = (lines: readonly ChoiceLine[]) => lines.map(({ id, choice, choiceGroup }) => [id, choice, choiceGroup]);

describe("what of a document's lines counts", () => {
  it.each([
    [
      "lines without choices stay as they are",
      [line("a"), line("b")],
      [
        ["a", "counted", null],
        ["b", "counted", null],
      ],
    ],
    [
      "of a group one counts",
      [line("a", "counted", "g"), line("b", "alternative", "g"), line("c", "option")],
      [
        ["a", "counted", "g"],
        ["b", "alternative", "g"],
        ["c", "option", null],
      ],
    ],
    [
      "the first does where none would",
      [line("a", "alternative", "g"), line("b", "alternative", "g")],
      [
        ["a", "counted", "g"],
        ["b", "alternative", "g"],
      ],
    ],
    [
      "the first does where several would",
      [line("a", "counted", "g"), line("b", "counted", "g")],
      [
        ["a", "counted", "g"],
        ["b", "alternative", "g"],
      ],
    ],
    [
      "who is alone in a group counts",
      [line("a", "alternative", "g"), line("b")],
      [
        ["a", "counted", null],
        ["b", "counted", null],
      ],
    ],
    [
      "an option belongs to no group, which then is of one",
      [line("a", "option", "g"), line("b", "alternative", "g")],
      [
        ["a", "option", null],
        ["b", "counted", null],
      ],
    ],
    [
      "a note is neither",
      [{ id: "a", kind: "note" as const, choice: "option" as const, choiceGroup: "g" }],
      [["a", "counted", null]],
    ],
  ])("%s", (_, lines, expected) => {
    const settled = settledChoices(lines);
    expect(told(settled)).toEqual(expected);
    expect(settledChoices(settled)).toBe(settled);
  });

  it("is what was chosen last", () => {
    const former = [line("a", "counted", "g"), line("b", "alternative", "g"), line("c", "alternative", "g")];
    const chosen = former.map((each) => (each.id === "c" ? { ...each, choice: "counted" as const } : each));
    expect(told(settledChoices(chosen, former))).toEqual([
      ["a", "alternative", "g"],
      ["b", "alternative", "g"],
      ["c", "counted", "g"],
    ]);
  });

  it("stands instead of each alternative", () => {
    const lines = [line("a", "counted", "g"), line("b", "alternative", "g"), line("c")];
    expect(countedInstead(lines, lines[1]!)?.id).toBe("a"); // there are three
    expect(countedInstead(lines, lines[2]!)).toBeUndefined(); // as above
  });
});
