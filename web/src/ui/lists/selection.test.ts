import { expect, test } from "vitest";
import {
  allSelected,
  extended,
  isSelected,
  noneSelected,
  type Selection,
  selectedCount,
  toggled,
} from "./selection.ts";

const rows = ["a", "b", "c", "d", "e"];
const meant = (selection: Selection) => rows.filter((id) => isSelected(selection, id)).join("");

test("a row is taken, and left when it is pressed again; the others stay", () => {
  const two = toggled(toggled(noneSelected, "a"), "b");
  expect(meant(two)).toBe("ab");
  expect(meant(toggled(two, "a"))).toBe("b");
  expect(meant(two)).toBe("ab");
});

test.each([
  ["b", ["d"], "bcd"],
  ["d", ["b"], "bcd"],
  ["b", ["e", "c"], "bc"],
  ["c", ["e", "a"], "abc"],
])("from %s a stretch goes to %j", (anchor, ends, taken) => {
  const selection = ends.reduce((former, end) => extended(former, rows, end), toggled(noneSelected, anchor));
  expect(meant(selection)).toBe(taken);
});

test("a stretch without a beginning is the row itself, also where the beginning is no longer in the list", () => {
  expect(meant(extended(noneSelected, rows, "c"))).toBe("c");
  expect(meant(extended(toggled(noneSelected, "gone"), rows, "c"))).toBe("c");
});

test("of all of the filter some are taken out", () => {
  const most = toggled(toggled(allSelected, "b"), "d");
  expect(meant(most)).toBe("ace");
  expect(selectedCount(most, 250)).toBe(248);
  expect(selectedCount(most, undefined)).toBeUndefined();
  expect(selectedCount(toggled(noneSelected, "a"), 250)).toBe(1);
});
