import { expect, test } from "vitest";
import { toggled } from "./use-marks.ts";

test("a row is marked, and no more when it is pressed again; the others stay", () => {
  const one = toggled(new Set(["a"]), "b");
  expect(one).toEqual(new Set(["a", "b"]));
  expect(toggled(one, "a")).toEqual(new Set(["b"]));
});

test("marks that are on screen are not changed under it", () => {
  const before = new Set(["a"]);
  toggled(before, "a");
  expect(before).toEqual(new Set(["a"]));
});
