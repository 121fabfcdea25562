import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { CalendarDate } from "../../dates.ts";
import { followUp, standingOf } from "./standing.ts";

const today = "2026-11-30" as CalendarDate;
const now = Date.parse("2026-11-30T10:00:00Z");
const standing = (given: Partial<z.input<typeof followUp>>) =>
  standingOf(
    z.parse(followUp, {
      contactBy: null,
      contactSoonAt: null,
      firstContactAt: null,
      lastActivityOn: "2026-11-20",
      idleFrom: null,
      ...given,
    }),
    { now, today },
  );
const ahead = { contactBy: "2026-11-30T12:00:00Z", contactSoonAt: "2026-11-30T11:00:00Z" };

test("a first contact is due, soon, or overdue, until there was one", () => {
  expect(standing(ahead)).toEqual({ kind: "contact_due", by: ahead.contactBy, isSoon: false });
  expect(standing({ ...ahead, contactSoonAt: "2026-11-30T10:00:00Z" })).toMatchObject({ isSoon: true });
  const over = { contactBy: "2026-11-30T10:00:00Z", contactSoonAt: "2026-11-30T09:00:00Z" };
  expect(standing(over)).toEqual({ kind: "contact_missed", by: over.contactBy });
  expect(standing({ ...over, firstContactAt: "2026-11-30T09:30:00Z" })).toBeNull();
});

test("a record is idle from its day on, and a missed contact is told before", () => {
  expect(standing({ idleFrom: "2026-11-30" })).toEqual({ kind: "idle", days: 10 });
  expect(standing({ idleFrom: "2026-12-01" })).toBeNull();
  expect(standing({ idleFrom: "2026-11-25", contactBy: "2026-11-21T10:00:00Z" })).toMatchObject({
    kind: "contact_missed",
  });
  expect(standing({})).toBeNull();
});
