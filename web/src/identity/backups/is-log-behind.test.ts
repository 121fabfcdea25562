import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { isLogBehind } from "./is-log-behind.ts";

const since = "2026-11-23T10:00:00.000Z" as Moment; // written as one
const failing = { ranges: [], keptUntil: null, problem: { since, text: "The bucket does not answer" } };

test.each([
  ["that fails for a quarter of an hour", failing, "10:15:00", true],
  ["that fails for less", failing, "10:14:59", false],
  ["in order", { ...failing, problem: null }, "10:15:00", false],
  ["that is not kept", null, "10:15:00", false],
])("a log %s", (_, log, at, isBehind) => {
  expect(isLogBehind({ log }, Date.parse(`2026-11-23T${at}Z`))).toBe(isBehind);
});
