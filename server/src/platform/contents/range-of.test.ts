import { expect, test } from "vitest";
import { rangeOf } from "./range-of.ts";

const tag = '"x"';

test.each([
  [null, null],
  ["bytes=0-9", { from: 0, to: 9 }],
  ["bytes=90-", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-1000", { from: 0, to: 99 }],
  ["bytes=95-400", { from: 95, to: 99 }],
  ["bytes=100-", "none"],
  ["bytes=9-3", "none"],
  ["bytes=-0", "none"],
  ["bytes=0-1,5-6", null],
  ["bytes=-", null],
  ["lines=1-2", null],
])("of 100 bytes %s is %j", (asked, range) => {
  expect(rangeOf(asked, 100, tag, tag)).toEqual(range);
});

test("who knows another content gets this one whole", () => {
  expect(rangeOf("bytes=5-9", 100, '"y"', tag)).toBeNull();
});
