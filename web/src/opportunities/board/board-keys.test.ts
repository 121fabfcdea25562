import { expect, test } from "vitest";
import { meaningOfKey } from "./board-keys.ts";

const press = (key: string, held: object = {}) => ({
  key,
  shiftKey: false,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});
const shift = { shiftKey: true };

test.each([
  ["Space peeks", press(" "), { do: "peek" }],
  ["a full stop opens the menu", press("."), { do: "menu" }],
  ["an arrow leads to the neighbour", press("ArrowDown"), { do: "focus", to: "down" }],
  ["an arrow leads to the next column", press("ArrowRight"), { do: "focus", to: "right" }],
  ["Shift and an arrow take the card along", press("ArrowLeft", shift), { do: "move", to: "left" }],
  ["Home leads to the first card", press("Home"), { do: "focus", to: "first" }],
  ["End leads to the last one", press("End"), { do: "focus", to: "last" }],
  ["Shift and Home still lead to the first card", press("Home", shift), { do: "focus", to: "first" }],
  ["Enter is the link's own", press("Enter"), null],
  ["letters are the page's", press("j"), null],
  ["with Ctrl a key is the browser's", press("ArrowDown", { ctrlKey: true }), null],
  ["with Cmd too", press(" ", { metaKey: true }), null],
  ["with Alt too", press("ArrowLeft", { altKey: true }), null],
])("%s", (_, pressed, meaning) => {
  expect(meaningOfKey(pressed, true)).toEqual(meaning);
});

test("whoever may not edit has no menu", () => {
  expect(meaningOfKey(press("."), false)).toBeNull();
});
