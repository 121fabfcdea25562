import { Activity } from "@trato/domain/activities/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** Marta's call about an opportunity, due on the 24th of November 2026. */
export function anActivity(given: Partial<z.input<typeof Activity>> = {}): Activity {
  return z.parse(Activity, {
    id: anId(200),
    kind: "call",
    state: "planned",
    subjectKind: "opportunity",
    subjectId: anId(300),
    summary: "Ask about the hall",
    note: null,
    mentions: [],
    dueOn: "2026-11-24",
    assignee: { id: anId(1), name: "Marta Gil" },
    startsAt: null,
    plannedMinutes: null,
    place: null,
    reminderMinutes: null,
    guests: [],
    doneAt: null,
    outcome: null,
    durationMinutes: null,
    cancelledAt: null,
    createdAt: "2026-11-20T09:00:00Z",
    version: 2,
    ...given,
  });
}
