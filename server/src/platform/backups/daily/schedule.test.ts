import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../../../test/trato-process.ts";
import { keepLastRun, keepSchedule, lastDue, problemOfSchedule, readLastRun, readSchedule } from "./schedule.ts";

const nightly = { at: "02:30", timeZone: "Europe/Madrid", keepDays: 14 };
const due = (moment: string, schedule = nightly) => lastDue(schedule, new Date(moment));

test("a backup is due each day when the clock of its time zone says so", () => {
  expect(due("2026-11-28T01:29:59Z")).toBe("2026-11-27 02:30");
  expect(due("2026-11-28T01:30:00Z")).toBe("2026-11-28 02:30");
  expect(due("2026-11-28T23:30:00Z")).toBe("2026-11-28 02:30");
  expect(due("2026-11-28T23:30:00Z", { ...nightly, at: "00:15" })).toBe("2026-11-29 00:15");
});

test("once a day also when the clock skips the time or says it twice", () => {
  expect(due("2026-03-29T00:59:00Z")).toBe("2026-03-28 02:30");
  expect(due("2026-03-29T01:00:00Z")).toBe("2026-03-29 02:30"); // it is 03:00 then
  expect(due("2026-10-25T00:30:00Z")).toBe("2026-10-25 02:30");
  expect(due("2026-10-25T01:30:00Z")).toBe("2026-10-25 02:30");
});

test.each(["", '{"at":"02:3', "null", '{"at":2}'])(
  "a file that says %j is as good as none, and that is told",
  (text) => {
    const dataDir = makeHome();
    keepSchedule(dataDir, nightly);
    keepLastRun(dataDir, { due: "2026-11-28 02:30", startedAt: null, endedAt: null, problem: null });
    expect([readSchedule(dataDir), problemOfSchedule(dataDir)]).toEqual([nightly, null]);
    for (const name of ["backup-schedule.json", "backup-last-run.json"]) writeFileSync(join(dataDir, name), text);
    expect([readSchedule(dataDir), readLastRun(dataDir)]).toEqual([null, null]);
    expect(problemOfSchedule(dataDir)).toMatch(/backup-schedule.json cannot be read: set the schedule again$/);
  },
);
