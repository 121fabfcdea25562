import { describe, expect, it, test } from "vitest";
import { standingOf, sumsOf } from "./mailbox-standing.ts";
import type { Mailbox } from "./queries.ts";

const folder = (given: Partial<Mailbox["folders"][number]>): Mailbox["folders"][number] => ({
  path: "INBOX",
  state: "watching",
  stateSince: null,
  problem: null,
  inBox: 0,
  here: 0,
  leftOut: 0,
  notTaken: [],
  ...given,
});

describe("a mailbox stands as the folder of which one must know most", () => {
  it.each([
    [["watching"], "watching"],
    [["watching", "reading"], "reading"],
    [["reading", "connecting"], "connecting"],
    [["connecting", "wrong", "watching"], "wrong"],
  ] as const)("%o: %s", (states, expected) => {
    expect(standingOf({ isOn: true, folders: states.map((state) => folder({ state })) }).state).toBe(expected);
  });

  it("but for one that is not read", () =>
    expect(standingOf({ isOn: false, folders: [folder({ state: "wrong" })] }).state).toBe("paused"));
});

test("its folders are counted together", () => {
  const notTaken = [
    { state: "waiting" as const, reason: "spam" as const, count: 2 },
    { state: "set_aside" as const, reason: "own" as const, count: 3 },
  ];
  const folders = [folder({ inBox: 14, here: 9, leftOut: 4, notTaken }), folder({ inBox: 1, here: 1 })];
  expect(sumsOf({ folders })).toEqual({
    inBox: 15,
    here: 10,
    leftOut: 4,
    waiting: 2,
    setAside: 3,
  });
});
