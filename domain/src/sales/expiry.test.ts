import { expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { lastValidDay } from "./expiry.ts";

const today = "2026-11-23" as CalendarDate; // written as a day

test("an offer is valid for the template's days before the workspace's; none means without end", () => {
  expect(lastValidDay({ workspaceDays: 30 }, today)).toBe("2026-12-23");
  expect(lastValidDay({ workspaceDays: 30, templateDays: 7 }, today)).toBe("2026-11-30");
  expect(lastValidDay({ workspaceDays: 30, templateDays: 0 }, today)).toBe("2026-12-23");
  expect(lastValidDay({ workspaceDays: 0 }, today)).toBeNull();
});
