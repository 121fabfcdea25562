import { expect, test } from "vitest";
import { outcomeIn } from "./outcome.ts";

test.each([
  ["Won", "won"],
  ["closed won", "won"],
  ["Closed-Won", "won"],
  ["GANADA", "won"],
  ["Cerrado ganado", "won"],
  ["Lost", "lost"],
  ["Closed lost", "lost"],
  ["Pérdida", "lost"],
  ["perdido", "lost"],
  ["Engaging", null],
  ["Wonderful", null],
  ["Qualified", null],
  ["", null],
])("the stage %j tells of an end: %s", (text, outcome) => {
  expect(outcomeIn(text)).toBe(outcome);
});
