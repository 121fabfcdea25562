import * as z from "zod/mini";
import { type CalendarDate, daysBetween, type Moment } from "../../dates.ts";
import { calendarDate, moment } from "../../schemas.ts";

/** What is known of a record's follow-up; what stands by it follows from the time. */
export const followUp = z.object({
  /** Until when it was to be first contacted, and from when on that is soon; null where no time was set. */
  contactBy: z.nullable(moment()),
  contactSoonAt: z.nullable(moment()),
  firstContactAt: z.nullable(moment()),
  /** The day on which something was done for it last, or on which it came. */
  lastActivityOn: calendarDate(),
  /** From which day on it lies idle where nothing else is done or planned; null where never. */
  idleFrom: z.nullable(calendarDate()),
});
export type FollowUp = z.output<typeof followUp>;

/** What lists are narrowed to: to be contacted in time, not contacted in time, idle. */
export const followUpWords = {
  contact_due: { en: "to be contacted in time", es: "por contactar en plazo" },
  contact_missed: { en: "contact overdue", es: "contacto fuera de plazo" },
  idle: { en: "idle", es: "sin actividad" },
} as const;
export const followUps = ["contact_due", "contact_missed", "idle"] as const satisfies (keyof typeof followUpWords)[];
export type FollowUpKind = (typeof followUps)[number];

/** What lists are sorted by besides their fields. */
export const followUpSorts = ["lastActivityOn", "-lastActivityOn", "contactBy", "-contactBy"] as const;

/** How a record stands: what comes first of what there is. */
export type Standing =
  | { kind: "contact_due"; by: Moment; isSoon: boolean }
  | { kind: "contact_missed"; by: Moment }
  | { kind: "idle"; days: number };

/** How a record that is open stands at a moment of a day; null where there is nothing to say. What nobody contacted yet is told before that it lies idle. */
export function standingOf(
  { contactBy, contactSoonAt, firstContactAt, lastActivityOn, idleFrom }: FollowUp,
  { now, today }: { now: number; today: CalendarDate },
): Standing | null {
  if (contactBy !== null && firstContactAt === null) {
    if (Date.parse(contactBy) <= now) return { kind: "contact_missed", by: contactBy };
    const isSoon = contactSoonAt !== null && Date.parse(contactSoonAt) <= now;
    return { kind: "contact_due", by: contactBy, isSoon };
  }
  return idleFrom !== null && idleFrom <= today ? { kind: "idle", days: daysBetween(lastActivityOn, today) } : null;
}

/** The same after somebody has worked on it and turned to whoever asked; when it lies idle again the server tells. */
export const workedOn = (before: FollowUp, now: Moment, today: CalendarDate): FollowUp => ({
  ...before,
  firstContactAt: before.firstContactAt ?? now,
  lastActivityOn: today,
  idleFrom: null,
});
