import { describe, expect, test } from "vitest";
import { capsOf, matchKeys, strokeOf, worksWhileTyping } from "./keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("a key press is written", () => {
  test("with Cmd on a Mac and Ctrl elsewhere", () => {
    expect(strokeOf(press("k", { metaKey: true }), true)).toBe("mod+k");
    expect(strokeOf(press("k", { ctrlKey: true }), false)).toBe("mod+k");
    expect(strokeOf(press("K", { ctrlKey: true, shiftKey: true }), false)).toBe("mod+shift+k");
  });

  test("as the sign itself where Shift only makes the sign", () => {
    expect(strokeOf(press("?", { shiftKey: true }), false)).toBe("?");
    expect(strokeOf(press("/", { shiftKey: true }), false)).toBe("/");
  });

  test("with short names for arrows and Space", () => {
    expect(strokeOf(press("ArrowRight", { shiftKey: true }), false)).toBe("shift+right");
    expect(strokeOf(press(" "), false)).toBe("space");
  });

  test("as nothing while only a modifier is held", () => {
    expect(strokeOf(press("Shift", { shiftKey: true }), false)).toBeNull();
  });
});

describe("keys one after the other", () => {
  test("match when the last ones are they", () => {
    expect(matchKeys("g o", ["x", "g", "o"])).toBe("whole");
    expect(matchKeys("c", ["g", "c"])).toBe("whole");
  });

  test("wait while they have only begun", () => {
    expect(matchKeys("g o", ["g"])).toBe("beginning");
    expect(matchKeys("g o", ["o"])).toBe("no");
  });
});

test("only Ctrl, Cmd and Escape work while one types", () => {
  const keys = ["mod+enter", "escape", "c", "?", "mod+a", "mod+z", "mod+y", "mod+shift+z"];
  expect(keys.filter(worksWhileTyping)).toEqual(["mod+enter", "escape"]);
});

test("keys are drawn as each system draws them", () => {
  expect(capsOf("mod+k", true)).toEqual([["⌘", "K"]]);
  expect(capsOf("g o", false)).toEqual([["G"], ["O"]]);
  expect(capsOf("shift+right", false)).toEqual([["⇧", "→"]]);
});
