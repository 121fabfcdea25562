import { expect, test } from "vitest";
import { meaningOfKey } from "./line-keys.ts";

const cell = { isEmpty: false, hasOpenList: false, canSlash: false };
const empty = { isEmpty: true, hasOpenList: false, canSlash: true };
const press = (key: string, altKey = false, shiftKey = false) => ({ key, altKey, shiftKey });

test.each([
  ["Enter makes the next line", press("Enter"), cell, "next"],
  ["Enter chooses in an open list", press("Enter"), { ...cell, hasOpenList: true }, null],
  ["Alt and an arrow move the line up", press("ArrowUp", true), cell, "up"],
  ["Alt and an arrow move the line down", press("ArrowDown", true), cell, "down"],
  ["with Shift they put a copy behind it", press("ArrowDown", true, true), cell, "duplicate"],
  ["they do so from an open list too", press("ArrowDown", true), { ...cell, hasOpenList: true }, "down"],
  ["an arrow alone stays in the field", press("ArrowDown"), cell, null],
  ["a slash in an empty field makes a section", press("/"), empty, "slash"],
  ["a slash in a text is a slash", press("/"), { ...empty, isEmpty: false }, null],
  ["a slash in a line that can be no section is a slash", press("/"), { ...empty, canSlash: false }, null],
  ["letters are letters", press("a"), empty, null],
])("%s", (_, pressed, place, meaning) => {
  expect(meaningOfKey(pressed, place)).toBe(meaning);
});
