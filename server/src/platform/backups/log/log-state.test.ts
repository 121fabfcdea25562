import { expect, test } from "vitest";
import { failureOfLog, rangesUntilNow } from "./log-state.ts";

const range = { from: "2026-11-28T02:30:00.000Z", until: "2026-11-29T03:00:00.000Z", isCut: false, chain: "a" };
const state = { chain: "a", keptUntil: "2026-11-29T03:15:00.000Z", problem: null };

test("the chain that is sent reaches until all is known to be kept, and no other does", () => {
  expect(rangesUntilNow([range], state)).toEqual([{ ...range, until: state.keptUntil }]);
  expect(rangesUntilNow([range], { ...state, chain: "b" })).toEqual([range]);
  expect(rangesUntilNow([{ ...range, isCut: true }], state)).toEqual([{ ...range, isCut: true }]);
});

test("a log that cannot be kept for a while is a failure, one for each day that it goes on", () => {
  const failing = { ...state, problem: { since: "2026-11-29T03:16:00.000Z", text: "the bucket does not answer" } };
  const at = (moment: string) => failureOfLog(failing, Date.parse(moment));
  expect([failureOfLog(state, Date.parse("2026-12-29T00:00:00Z")), at("2026-11-29T03:30:00Z")]).toEqual([null, null]);
  const problem = "Nothing that was written after 2026-11-29T03:15:00.000Z is kept: the bucket does not answer";
  expect(at("2026-11-29T03:31:00Z")).toEqual({ startedAt: "2026-11-29T03:15:00.000Z", problem });
  expect(at("2026-11-30T03:14:59Z")).toMatchObject({ startedAt: "2026-11-29T03:15:00.000Z" });
  expect(at("2026-11-30T03:15:00Z")).toMatchObject({ startedAt: "2026-11-30T03:15:00.000Z" });
});
