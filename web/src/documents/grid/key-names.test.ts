import { expect, test } from "vitest";
import { meaningOfStroke } from "./grid-keys.ts";
import { gridKeyNames } from "./key-names.ts";

/** Heard by the line itself, or by the browser as copying and pasting. */
const heardElsewhere = ["enter", "/", "mod+c", "mod+x", "mod+v"];

test("every key that the sheet tells means something among the cells", () => {
  const told = gridKeyNames.map(({ keys }) => keys).filter((keys) => !heardElsewhere.includes(keys));
  const chosen = { isChosen: true, hasRange: true, hasList: false };
  expect(told.filter((keys) => meaningOfStroke(keys, chosen) === null)).toEqual([]);
  expect(new Set(gridKeyNames.map(({ label }) => label)).size).toBe(gridKeyNames.length);
});
