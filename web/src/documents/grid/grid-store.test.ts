import { expect, test, vi } from "vitest";
import { gridStore } from "./grid-store.ts";

const lines = ["a", "b", "c"].map((id) => ({ id }));
const chosen = { anchor: { line: "a", cell: "quantity" }, head: { line: "b", cell: "unitPrice" } } as const;

function grid() {
  const its = gridStore();
  its.follow(lines);
  return its;
}

test("one cell has the handle only, several say that they are chosen and where they end", () => {
  const its = grid();
  its.select({ anchor: chosen.anchor, head: chosen.anchor });
  expect(its.look("a", "quantity")).toBe(" handle");
  its.select(chosen);
  expect(its.look("a", "quantity")).toBe("chosen top left");
  expect(its.look("b", "unitPrice")).toBe("chosen bottom right handle");
  expect(its.look("c", "quantity")).toBe("");
  its.select(null);
  expect(its.look("a", "quantity")).toBe("");
});

test("what a drag would fill says so", () => {
  const its = grid();
  its.select({ anchor: chosen.anchor, head: chosen.anchor });
  its.fillTo({ first: 1, last: 2, from: 1, to: 1 });
  expect(["a", "b", "c"].map((line) => its.look(line, "quantity"))).toEqual([" handle", " filling", " filling"]);
});

test("what is chosen goes with its lines, and is nothing once one of them is gone", () => {
  const its = grid();
  its.select(chosen);
  const heard = vi.fn<() => void>();
  const leave = its.subscribe(heard);
  its.follow([...lines]);
  expect(heard).not.toHaveBeenCalled();
  its.follow(lines.toReversed());
  expect(its.range()).toEqual({ first: 1, last: 2, from: 1, to: 2 });
  expect(heard).toHaveBeenCalledOnce();
  its.follow([{ id: "b" }]);
  expect(its.range()).toBeNull();
  leave();
  its.follow(lines);
  expect(heard).toHaveBeenCalledTimes(2);
});
