import { expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import * as z from "zod/mini";
import { emailDraft, ListMessages } from "./inputs.ts";
import { obstacleToRetry, obstacleToWithdraw } from "./lifecycle.ts";

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

test("a message goes to an address, has a subject, and may be empty", () => {
  const Draft = z.object(emailDraft);
  expect(refusedPaths(Draft, { to: "ana@example.com", subject: "Hello", body: "" })).toEqual([]);
  expect(refusedPaths(Draft, { to: "Ana", subject: " ", body: "x".repeat(20_001) })).toEqual(["to", "subject", "body"]);
  expect(refusedPaths(ListMessages, { state: "lost" })).toEqual(["state"]);
});
