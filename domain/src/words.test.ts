import { describe, expect, test } from "vitest";
import { type Phrases, speak } from "./words.ts";

const phrases: Phrases = {
  plain: { en: "Good morning", es: "Buenos días" },
  told: {
    en: ({ name }) => `Good morning, ${String(name)}`,
    es: ({ name }) => `Buenos días, ${String(name)}`,
  },
  silent: { en: "", es: "" },
};

describe("a phrase is spoken", () => {
  test.each([
    ["plain", "en", {}, "Good morning"],
    ["plain", "es", {}, "Buenos días"],
    ["plain", "es", { name: "Ana" }, "Buenos días"],
    ["told", "en", { name: "Ana" }, "Good morning, Ana"],
    ["told", "es", { name: 7 }, "Buenos días, 7"],
    ["silent", "en", {}, ""],
    ["unknown.code", "es", {}, "unknown.code"],
    ["", "en", {}, ""],
  ] as const)("%s in %s with %o: %s", (name, language, details, text) => {
    expect(speak(phrases, name, language, details)).toBe(text);
  });
});
