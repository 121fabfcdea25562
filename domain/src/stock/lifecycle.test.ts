import { describe, expect, test } from "vitest";
import { isOpen, obstacleToChangeTransfer, obstacleToReturn, openStates } from "./lifecycle.ts";
import { transferState } from "./records.ts";

const states = transferState.options;

test("a transfer is open until its goods have moved or were given up", () => {
  expect(states.filter((state) => isOpen({ state }))).toEqual(["waiting", "partial", "ready"]);
  expect(openStates).toEqual(["waiting", "partial", "ready"]);
});

describe("what stands in the way of changing a transfer", () => {
  test.each([
    ["waiting", null],
    ["partial", null],
    ["ready", null],
    ["done", "transfer.done"],
    ["cancelled", "transfer.cancelled"],
  ] as const)("%s: %s", (state, code) => {
    expect(obstacleToChangeTransfer({ state })?.code ?? null).toBe(code);
  });
});

describe("what stands in the way of a return (R-1107)", () => {
  test.each([
    ["waiting", true, "delivery.not_done"],
    ["partial", true, "delivery.not_done"],
    ["ready", false, "delivery.not_done"],
    ["cancelled", true, "delivery.not_done"],
    ["done", false, "delivery.nothing_to_return"],
    ["done", true, null],
  ] as const)("%s, something left to return %s: %s", (state, hasReturnable, code) => {
    expect(obstacleToReturn({ state, hasReturnable })?.code ?? null).toBe(code);
  });
});

test("what is a return itself does not come back: it is delivered or received anew", () => {
  expect(obstacleToReturn({ state: "done", hasReturnable: true, isReturn: true })?.code).toBe("transfer.is_return");
});
