import { expect, test } from "vitest";
import { comparedPair } from "./compared-pair.ts";

const versions = (count: number, isChanged = false) => ({
  items: Array.from({ length: count }, (_, index) => ({ number: count - index })),
  isChanged,
});

test.each([
  ["the last two", versions(3), {}, "2", "3"],
  ["one with itself where it is the only one", versions(1), {}, "1", "1"],
  ["the last with what stands now, where that is something else", versions(3, true), {}, "3", "now"],
  ["those that are asked for", versions(3, true), { from: "1", to: "2" }, "1", "2"],
  ["the one before the one that is asked for", versions(4), { to: "3" }, "2", "3"],
  ["the first with itself", versions(2), { to: "1" }, "1", "1"],
  ["what is there, whatever is asked for", versions(2), { from: "7", to: "x" }, "1", "2"],
] as const)("compares %s", (_, given, asked, from, to) => {
  expect(comparedPair(given, asked)).toEqual({ from, to });
});
