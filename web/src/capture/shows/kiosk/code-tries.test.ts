import { expect, test } from "vitest";
import { afterWrongCode, noTries, secondsToWait } from "./code-tries.ts";

const afterWrong = (times: number) =>
  Array.from({ length: times }).reduce<typeof noTries>((tries) => afterWrongCode(tries, 1_000_000), noTries);

test.each([
  [0, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [8, 240],
  [12, 600],
])("after %i wrong codes it is waited %i seconds", (times, seconds) => {
  expect(secondsToWait(afterWrong(times), 1_000_000)).toBe(seconds);
});

test("the wait ends, and a clock that is set back makes it no longer", () => {
  expect(secondsToWait(afterWrong(5), 1_031_000)).toBe(0);
  expect(secondsToWait(afterWrong(5), 0)).toBe(600);
});
