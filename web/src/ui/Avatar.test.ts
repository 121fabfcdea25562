import { expect, test } from "vitest";
import { initialsOf } from "./Avatar.tsx";

test.each([
  ["Marta Gil", "MG"],
  ["marta", "M"],
  ["  Marta   del  Olmo Gil ", "MG"],
  ["Íñigo Ñáñez", "ÍÑ"],
  ["👩🏽 Gil", "👩G"],
  ["", ""],
  ["   ", ""],
])("%j has the initials %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
