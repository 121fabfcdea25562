import { expect, test } from "vitest";
import { copyName } from "./copy-name.ts";

test.each([
  ["Acme", "en", "Acme (copy)"],
  ["Acme", "es", "Acme (copia)"],
  ["Acme (copy)", "en", "Acme (copy 2)"],
  ["Acme (copia 9)", "es", "Acme (copia 10)"],
  ["Acme (copy)", "es", "Acme (copy) (copia)"],
] as const)("a copy of %s is called, in %s, %s", (name, language, called) => {
  expect(copyName(name, language)).toBe(called);
});

test("a long name makes room, and no letter is cut in two", () => {
  expect(copyName("x".repeat(200), "en")).toBe(`${"x".repeat(193)} (copy)`);
  expect(copyName("🦋".repeat(100), "en")).toBe(`${"🦋".repeat(96)} (copy)`);
});
