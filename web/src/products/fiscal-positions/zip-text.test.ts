import { expect, test } from "vitest";
import { zipRangesOf, zipText } from "./zip-text.ts";

test.each([
  ["", []],
  [
    "35000-35999, 38000 – 38999",
    [
      ["35000", "35999"],
      ["38000", "38999"],
    ],
  ],
  ["51001;", [["51001", "51001"]]],
  ["YO1-YO9", [["YO1", "YO9"]]],
  ["35000-", null],
  ["1-2-3", null],
] as const)("%s", (text, ranges) => {
  const read = zipRangesOf(text);
  expect(read && read.map(({ from, to }) => [from, to])).toEqual(ranges);
});

test("what was read is written so again", () => {
  expect(zipText(zipRangesOf("35000-35999,51001") ?? [])).toBe("35000-35999, 51001");
});
