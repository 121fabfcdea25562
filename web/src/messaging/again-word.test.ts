import { expect, test } from "vitest";
import { againWord } from "./again-word.ts";

test.each([
  ["failed", false, "retry"],
  ["waiting", false, "retry"],
  ["waiting", true, "sendNow"],
  ["withdrawn", true, "sendAfterAll"],
  ["withdrawn", false, "sendAfterAll"],
] as const)("a message that is %s, to leave later: %s, can leave by %s", (state, isScheduled, word) => {
  expect(againWord({ state, isScheduled })).toBe(word);
});
