import { expect, test } from "vitest";
import { besideEach, gapsBetween } from "./drawn.ts";

test.each([
  [
    "all in sight",
    [
      [0, 36],
      [36, 72],
    ],
    72,
    [0, 0, 0],
  ],
  [
    "the middle of many",
    [
      [360, 396],
      [396, 432],
    ],
    3600,
    [360, 0, 3168],
  ],
  [
    "one far away that has the focus",
    [
      [0, 36],
      [36, 72],
      [720, 756],
    ],
    3600,
    [0, 0, 648, 2844],
  ],
  ["nothing yet", [], 3600, [3600]],
])("leaves the room of what is not drawn: %s", (_, drawn, height, gaps) => {
  const items = drawn.map(([start = 0, end = 0]) => ({ start: start + 100, end: end + 100 }));
  expect(gapsBetween(items, 100, height)).toEqual(gaps);
});

test("a line with the focus has its neighbours beside it", () => {
  expect(besideEach(5, 10)).toEqual([4, 5, 6]);
  expect(besideEach(0, 10)).toEqual([0, 1]);
  expect(besideEach(9, 10)).toEqual([8, 9]);
  expect(besideEach(-1, 10)).toEqual([]);
});
