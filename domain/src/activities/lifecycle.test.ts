import { describe, expect, test } from "vitest";
import type { CalendarDate, Moment } from "../dates.ts";
import {
  obstacleToAct,
  obstacleToDeleteNote,
  obstacleToEditNote,
  obstacleToLog,
  nextDay,
  obstacleToReopen,
  snoozed,
  stateOfActivity,
} from "./lifecycle.ts";

const day = (text: string) => text as CalendarDate;
const now = "2026-03-10T10:00:00.000Z" as Moment;
const open = { dueOn: day("2026-03-10"), doneAt: null, cancelledAt: null };

describe("an activity", () => {
  test.each([
    ["2026-03-09", "overdue"],
    ["2026-03-10", "today"],
    ["2026-03-11", "planned"],
  ])("due on %s is %s on the 10th", (dueOn, state) => {
    expect(stateOfActivity({ ...open, dueOn: day(dueOn) }, day("2026-03-10"))).toBe(state);
  });

  test("is done or cancelled whenever it was due", () => {
    expect(stateOfActivity({ ...open, doneAt: now }, day("2026-03-11"))).toBe("done");
    expect(stateOfActivity({ ...open, cancelledAt: now }, day("2026-03-11"))).toBe("cancelled");
  });

  test("is put off by a week from its day, or from today where that has passed", () => {
    expect(snoozed(day("2026-03-12"), day("2026-03-10"))).toBe("2026-03-19");
    expect(snoozed(day("2026-02-01"), day("2026-03-10"))).toBe("2026-03-17");
  });

  test("is changed while it is open and opened again when it is not", () => {
    expect(obstacleToAct(open)).toBeNull();
    expect(obstacleToAct({ ...open, doneAt: now })).toMatchObject({ code: "activity.done" });
    expect(obstacleToAct({ ...open, cancelledAt: now })).toMatchObject({ code: "activity.cancelled" });
    expect(obstacleToReopen({ ...open, doneAt: now })).toBeNull();
    expect(obstacleToReopen(open)).toMatchObject({ code: "activity.open" });
  });
});

test("a call is not logged before it was made", () => {
  expect(obstacleToLog("2026-03-10T10:04:00Z" as Moment, now)).toBeNull();
  expect(obstacleToLog("2026-03-10T12:30:00+01:00" as Moment, now)).toMatchObject({ code: "call.in_future" });
});

test("a note belongs to who wrote it; who leads may take it away", () => {
  expect(obstacleToEditNote({ writtenBy: "ana" }, "ana")).toBeNull();
  expect(obstacleToEditNote({ writtenBy: "ana" }, "blas")).toMatchObject({ code: "note.not_yours" });
  expect(obstacleToEditNote({ writtenBy: null }, null)).toMatchObject({ code: "note.not_yours" });
  expect(obstacleToDeleteNote({ writtenBy: "ana" }, { memberId: "blas", leads: true })).toBeNull();
  expect(obstacleToDeleteNote({ writtenBy: "ana" }, { memberId: "blas", leads: false })).not.toBeNull();
});

test.each([
  ["2026-11-30", "2026-12-01"],
  ["2026-12-04", "2026-12-05"],
  ["2026-12-05", "2026-12-07"],
  ["2026-12-06", "2026-12-07"],
])("after %s comes %s: no Sunday", (today, next) => expect(nextDay(day(today))).toBe(day(next)));
