import { expect, test } from "vitest";
import { type ChoiceLine, settledChoices } from "./choices.ts";
import { copiedChoices } from "./copied-choices.ts";

const lines: ChoiceLine[] = [
  { id: "oak", choice: "counted", choiceGroup: "g" },
  { id: "pine", choice: "alternative", choiceGroup: "g" },
  { id: "steel", choice: "alternative", choiceGroup: "g" },
  { id: "lamp", choice: "option", choiceGroup: null },
  { id: "chair", choice: "counted", choiceGroup: null },
  { id: "head", kind: "section" },
];

/** What the document is with the copies of some at its end: of which line each is, whether it counts, and in which group. */
function after(ids: readonly string[]): string[] {
  const copies = new Map(ids.map((id) => [id, `${id}2`]));
  const settled = settledChoices([...lines, ...copiedChoices(lines, copies)], lines);
  expect(settled.slice(0, lines.length)).toEqual(lines);
  return settled.slice(lines.length).map(({ id, choice, choiceGroup }) => [id, choice, choiceGroup].join(" ").trim());
}

test.each([
  ["the line that counts", ["oak"], ["oak2 alternative g"]],
  ["an alternative", ["pine"], ["pine2 alternative g"]],
  ["two alternatives", ["pine", "steel"], ["pine2 alternative g", "steel2 alternative g"]],
  ["a group", ["oak", "pine"], ["oak2 counted oak2", "pine2 alternative oak2"]],
  ["what is in no group", ["lamp", "chair", "head"], ["lamp2 option", "chair2 counted", "head2"]],
])("a copy of %s leaves what counts as it is", (_, ids, copied) => {
  expect(after(ids)).toEqual(copied);
});
