import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetKnown, keepKnown, knownAt, knownSlugs } from "./known.ts";

class Kept {
  [key: string]: unknown;
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null;
  }
  setItem(key: string, text: string) {
    this[key] = text;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

beforeEach(() => void vi.stubGlobal("localStorage", new Kept()));
afterEach(() => void vi.unstubAllGlobals());

test("what is known of a workspace is there until its member signs out", () => {
  localStorage.setItem("trato.theme", "dark");
  keepKnown("robles", { name: "Ana" });
  keepKnown("norte", { name: "Luis" });
  expect([knownAt("robles"), knownAt("sur"), knownSlugs()]).toEqual([{ name: "Ana" }, null, ["robles", "norte"]]);
  forgetKnown();
  expect([knownAt("robles"), knownSlugs(), localStorage.getItem("trato.theme")]).toEqual([null, [], "dark"]);
});

test("a browser that keeps nothing knows nothing", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("closed");
    },
    setItem: () => {
      throw new Error("full");
    },
  });
  expect(() => keepKnown("robles", {})).not.toThrow();
  expect([knownAt("robles"), knownSlugs()]).toEqual([null, []]);
});
