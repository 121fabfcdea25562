import { expect, test } from "vitest";
import {
  isSameDifference,
  isStillGoingOn,
  mostSteps,
  obstacleToDecide,
  obstacleToGoOn,
  takenBack,
} from "./lifecycle.ts";

const moment = (text: string) => text as never; // a moment

test.each([
  [null, 0, null],
  [null, mostSteps, "agent.run_full"],
  ["2026-11-23T08:00:00Z", 1, "agent.run_undone"],
])("a run undone at %s after %i steps goes on: %s", (undoneAt, steps, code) => {
  expect(obstacleToGoOn({ undoneAt: undoneAt as never, steps })?.code ?? null).toBe(code);
});

test.each([
  ["2026-11-23T08:00:00Z", true],
  ["2026-11-23T07:31:00Z", true],
  ["2026-11-23T07:30:00Z", false],
])("one that was last at work at %s is gone on with at eight: %s", (lastAt, goesOn) => {
  const run = { lastAt: moment(lastAt), undoneAt: null, steps: 1 };
  expect(isStillGoingOn(run, moment("2026-11-23T08:00:00Z"))).toBe(goesOn);
});

test.each([
  ["waiting", false, null],
  ["done", false, "agent.decided"],
  ["waiting", true, "agent.not_a_person"],
])("a proposal that is %s, by a key: %s", (state, isByKey, code) => {
  expect(obstacleToDecide({ state }, isByKey)?.code ?? null).toBe(code);
});

test("what somebody has changed since stays, however a number or a moment is written", () => {
  const before = { title: "a", amount: "1", at: null, tags: ["x"], gone: "b" };
  const after = { title: "b", amount: "10.00", at: "2026-11-23T08:00:00Z", tags: ["y"], gone: null };
  const now = { title: "c", amount: "10", at: "2026-11-23T08:00:00.000Z", tags: ["y"] };
  const { title, ...others } = before;
  expect(takenBack({ before, after }, now)).toEqual({ former: others, stays: ["title"] });
});

const id = (last: string) => `01990000-0000-7000-8000-00000000000${last}`;
const change = (record: string, before: object | null, after: object, event = "lead.edited") => ({
  event,
  record: { kind: "opportunity", id: id(record) },
  before,
  after,
});

test.each([
  ["the same", [change("1", { a: 1 }, { a: 2 })], [change("1", { a: 1 }, { a: 2 })], true],
  [
    "another version",
    [change("1", { a: 1 }, { a: 2, version: 2 })],
    [change("1", { a: 1 }, { a: 2, version: 5 })],
    true,
  ],
  ["another former value", [change("1", { a: 1 }, { a: 2 })], [change("1", { a: 3 }, { a: 2 })], false],
  ["another record", [change("1", { a: 1 }, { a: 2 })], [change("2", { a: 1 }, { a: 2 })], false],
  ["another field", [change("1", { a: 1 }, { a: 2 })], [change("1", { a: 1, b: 1 }, { a: 2, b: 2 })], false],
  ["what is new, under another id", [change("1", null, { a: id("1") })], [change("2", null, { a: id("2") })], true],
  [
    "another moment",
    [change("1", { a: 1 }, { a: "2026-11-23T08:00:00Z" })],
    [change("1", { a: 1 }, { a: "2026-11-24T09:00:00.000Z" })],
    true,
  ],
  [
    "something besides",
    [change("1", { a: 1 }, { a: 2 })],
    [change("1", { a: 1 }, { a: 2 }), change("1", null, {}, "note.written")],
    false,
  ],
])("%s comes to the same", (_, one, other, isSame) => {
  expect(isSameDifference(one, other)).toBe(isSame);
});
