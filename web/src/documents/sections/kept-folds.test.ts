import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { foldsKept, keepFolds } from "./kept-folds.ts";

const [ana, luis] = ["trato.folded w ana", "trato.folded w luis"];
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
});
afterEach(() => void vi.unstubAllGlobals());

test("is remembered by member and document", () => {
  keepFolds(ana, "one", new Set(["a", "b"]));
  keepFolds(ana, "two", new Set(["c"]));
  expect(foldsKept(ana, "one")).toEqual(new Set(["a", "b"]));
  expect(foldsKept(luis, "one")).toEqual(new Set());
  keepFolds(ana, "one", new Set());
  expect([foldsKept(ana, "one"), foldsKept(ana, "two")]).toEqual([new Set(), new Set(["c"])]);
});

test("the documents of long ago are forgotten", () => {
  for (let count = 1; count <= 101; count++) keepFolds(ana, `document ${count}`, new Set(["a"]));
  expect([foldsKept(ana, "document 1").size, foldsKept(ana, "document 2").size]).toEqual([0, 1]);
});

test.each(["nothing that can be read", '{"one":1}'])("where the browser keeps %s, nothing is folded", (text) => {
  kept.set(ana, text);
  expect(foldsKept(ana, "one")).toEqual(new Set());
});

test("a browser that keeps nothing folds all the same", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("closed");
    },
    setItem: () => {
      throw new Error("full");
    },
  });
  expect(() => keepFolds(ana, "one", new Set(["a"]))).not.toThrow();
  expect(foldsKept(ana, "one")).toEqual(new Set());
});
