import { expect, test, vi } from "vitest";
import { foldStore } from "./fold-store.ts";

test("says when sections are folded or opened, and only then", () => {
  const store = foldStore("trato.folded w ana", "one");
  const heard = vi.fn<() => void>();
  const leave = store.subscribe(heard);
  store.set(["a", "b"], true);
  store.set(["a"], true);
  expect([store.folded(), heard.mock.calls.length]).toEqual([new Set(["a", "b"]), 1]);
  store.set(["b", "c"], false);
  expect([store.folded(), heard.mock.calls.length]).toEqual([new Set(["a"]), 2]);
  leave();
  store.set(["a"], false);
  expect(heard).toHaveBeenCalledTimes(2);
});
