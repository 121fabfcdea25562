import { describe, expect, test } from "vitest";
import {
  isOpen,
  isOver,
  obstacleToChangeTransfer,
  obstacleToReturn,
  openStates,
  type Progress,
  progressOf,
} from "./lifecycle.ts";
import { type TransferState, transferState } from "./records.ts";

const states = transferState.options;
const inStates = (...all: TransferState[]) => all.map((state) => ({ state }));

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

describe("how far the goods of an order have come (R-631, R-1212)", () => {
  const none = { isAnyMoved: false, isAllMoved: false };
  const some = { isAnyMoved: true, isAllMoved: false };
  const all = { isAnyMoved: true, isAllMoved: true };
  test.each([
    ["without transfers", [], none, null],
    ["with all cancelled", ["cancelled", "cancelled"], none, null],
    ["with the goods awaited", ["waiting"], none, "pending"],
    ["with the goods set aside", ["ready"], none, "pending"],
    ["with a first part moved", ["done", "waiting"], some, "partial"],
    ["with all moved", ["done"], all, "full"],
    ["with all moved in two parts", ["done", "done"], all, "full"],
    ["with all moved and a transfer too many cancelled", ["done", "cancelled"], all, "full"],
    ["with a part moved and the rest given up, better than Q-632", ["done", "cancelled"], some, "closed_short"],
    ["with a part moved and nothing to follow", ["done"], some, "closed_short"],
    ["with something open even if all was moved", ["done", "ready"], all, "partial"],
  ] as const)("%s", (_, transfers, moved, progress) => {
    expect(progressOf({ transfers: inStates(...transfers), ...moved })).toBe(progress);
  });

  test("full is never said while goods are missing", () => {
    for (const one of states) {
      for (const other of states) {
        expect(progressOf({ transfers: inStates(one, other), ...some })).not.toBe("full");
      }
    }
  });

  test("nothing more is to come once it is full or closed short", () => {
    const told: [Progress | null, boolean][] = [
      [null, false],
      ["pending", false],
      ["partial", false],
      ["full", true],
      ["closed_short", true],
    ];
    for (const [progress, over] of told) expect([progress, isOver(progress)]).toEqual([progress, over]);
  });
});
