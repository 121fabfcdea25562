import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boardMemory } from "./board-memory.ts";

let workspace = 0;
const goTo = (pathname: string) => vi.stubGlobal("location", { pathname });
beforeEach(() => goTo(`/w/board-${workspace++}/pipeline`));
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a board that was never seen begins at its start, with no card", () => {
  const memory = boardMemory({});
  expect([memory.left(), memory.top("a"), memory.current()]).toEqual([0, 0, null]);
});

test("a board is found as it was left", () => {
  const memory = boardMemory({ tag: "vip" });
  memory.keepLeft(300);
  memory.keepTop("a", 216);
  memory.keepTop("b", 108);
  memory.keepCurrent("7");
  const again = boardMemory({ tag: "vip" });
  expect([again.left(), again.top("a"), again.top("b"), again.top("c"), again.current()]).toEqual([
    300,
    216,
    108,
    0,
    "7",
  ]);
});

test("under other filters, or in another workspace, it is another board", () => {
  boardMemory({ tag: "vip" }).keepLeft(300);
  expect(boardMemory({}).left()).toBe(0);
  expect(boardMemory({ tag: "new" }).left()).toBe(0);
  goTo("/w/elsewhere/pipeline");
  expect(boardMemory({ tag: "vip" }).left()).toBe(0);
});
