import { expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import * as z from "zod/mini";
import { emailDraft, ListMessages } from "./inputs.ts";
import type { Moment } from "../dates.ts";
import { leavesAt, obstacleToRetry, obstacleToSchedule, obstacleToWithdraw } from "./lifecycle.ts";

test.each([
  ["waiting", null, null],
  ["failed", null, null],
  ["leaving", "message.leaving", "message.leaving"],
  ["sent", "message.sent", "message.sent"],
  ["withdrawn", "message.withdrawn", null],
] as const)("a message that is %s: to withdraw it %s, to deliver it %s", (state, withdraw, retry) => {
  expect(obstacleToWithdraw({ state })?.code ?? null).toBe(withdraw);
  expect(obstacleToRetry({ state })?.code ?? null).toBe(retry);
});

test("a message leaves when it can no longer be undone, or later, where that is wished within a year", () => {
  const now = "2026-11-23T09:00:00.000Z" as Moment;
  const later = (moment: string) => [leavesAt(now, moment as Moment), obstacleToSchedule(now, moment as Moment)?.code];
  expect(leavesAt(now)).toBe("2026-11-23T09:00:08.000Z");
  expect(obstacleToSchedule(now, undefined)).toBeNull();
  expect(later("2026-11-23T09:00:01.000Z")).toEqual(["2026-11-23T09:00:08.000Z", undefined]);
  expect(later("2026-11-30T07:30:00.000Z")).toEqual(["2026-11-30T07:30:00.000Z", undefined]);
  expect(later("2026-11-23T08:59:00.000Z")[1]).toBe("message.moment_over");
  expect(later("2028-01-01T00:00:00.000Z")[1]).toBe("message.moment_too_far");
});

test("a message goes to an address, has a subject, and may be empty", () => {
  const Draft = z.object(emailDraft);
  expect(refusedPaths(Draft, { to: "ana@example.com", subject: "Hello", body: "" })).toEqual([]);
  expect(refusedPaths(Draft, { to: "Ana", subject: " ", body: "x".repeat(20_001) })).toEqual(["to", "subject", "body"]);
  expect(refusedPaths(ListMessages, { state: "lost" })).toEqual(["state"]);
});
