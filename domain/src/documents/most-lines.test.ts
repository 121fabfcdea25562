import { expect, test } from "vitest";
import { obstacleToLines } from "./most-lines.ts";

test.each([
  [10_000, 9_999, null],
  [10_001, 10_000, "document.too_many_lines"],
  [10_001, 0, "document.too_many_lines"],
  [10_001, 10_002, null],
  [10_002, 10_002, null],
])("%i lines after %i: %s", (lines, before, code) => {
  expect(obstacleToLines(lines, before)?.code ?? null).toBe(code);
});
