import { expect, test } from "vitest";
import { inkOn } from "./ink-on.ts";

test.each([
  ["#18181b", "#ffffff"],
  ["#ffffff", "#18181b"],
  ["#0f766e", "#ffffff"],
  ["#facc15", "#18181b"],
  ["#e11d48", "#ffffff"],
  ["#7dd3fc", "#18181b"],
])("on %s one reads %s best", (ground, ink) => {
  expect(inkOn(ground)).toBe(ink);
});
