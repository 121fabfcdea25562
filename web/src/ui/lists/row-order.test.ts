import { expect, test } from "vitest";
import { droppedBeside, stepped } from "./row-order.ts";

const ids = ["a", "b", "c"];

test("a stage dropped on another's edge stands beside it", () => {
  expect(droppedBeside(ids, "a", "c", "top")).toEqual(["b", "a", "c"]);
  expect(droppedBeside(ids, "a", "c", "bottom")).toEqual(["b", "c", "a"]);
  expect(droppedBeside(ids, "c", "a", "top")).toEqual(["c", "a", "b"]);
  expect(droppedBeside(ids, "b", "b", "top")).toEqual(ids);
});

test("a stage goes a step up or down, and no further than the ends", () => {
  expect(stepped(ids, "b", -1)).toEqual(["b", "a", "c"]);
  expect(stepped(ids, "b", 1)).toEqual(["a", "c", "b"]);
  expect(stepped(ids, "a", -1)).toEqual(ids);
  expect(stepped(ids, "c", 1)).toEqual(ids);
});
