import { expect, test } from "vitest";
import { stageHue } from "./stage-hue.ts";

test("what is won is green, wherever it stands", () => {
  expect(new Set([0, 3, 11].map((index) => stageHue(index, true)))).toEqual(new Set([150]));
});

test("neighbours differ, however many stages there are", () => {
  for (let index = 0; index < 30; index++) expect(stageHue(index, false)).not.toBe(stageHue(index + 1, false));
});

test("no open stage looks won", () => {
  for (let index = 0; index < 10; index++) expect(stageHue(index, false)).not.toBe(150);
});
