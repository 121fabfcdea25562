import * as z from "zod/mini";
import { addDays, type CalendarDate } from "../dates.ts";

/** What a sequence follows up. */
export const sequenceSubjects = ["opportunity", "sale"] as const;
export type SequenceSubject = (typeof sequenceSubjects)[number];

const days = z.int().check(z.gte(1), z.lte(90));

/** By what a sequence begins by itself with an offer: that it was sent, so many days before or after its last day, or that it was opened so often. */
export const Begins = z.discriminatedUnion("when", [
  z.object({ when: z.literal("sent") }),
  z.object({ when: z.literal("expiring"), days }),
  z.object({ when: z.literal("expired"), days }),
  z.object({ when: z.literal("opened"), times: z.int().check(z.gte(1), z.lte(20)) }),
]);
export type Begins = z.output<typeof Begins>;
export const beginnings = ["sent", "expiring", "expired", "opened"] as const satisfies readonly Begins["when"][];

/** An offer that the customer has, on days of the workspace: how often it was opened, and when last. */
export type FollowedOffer = {
  sentVersion: number;
  sentOn: CalendarDate;
  validUntil: CalendarDate | null;
  openings: number;
  openedOn: CalendarDate | null;
};

/** For so many days what was missed, as no process was running, is made up for. */
export const daysMadeUpFor = 14;

/** What a sequence has begun for: the same again begins it no second time, another version or another last day does. */
export function begunFor(begins: Begins, { sentVersion, validUntil }: FollowedOffer): string {
  const isByDay = begins.when === "expiring" || begins.when === "expired";
  return `${begins.when} ${isByDay ? validUntil : sentVersion}`;
}

/** On which day a sequence begins; null where that is no day, or never comes: of an offer that was sent within those days nobody is reminded. */
export function beginsOn(
  begins: Begins,
  { sentOn, validUntil, openings, openedOn }: FollowedOffer,
): CalendarDate | null {
  if (begins.when === "sent") return sentOn;
  if (begins.when === "opened") return openings >= begins.times ? openedOn : null;
  if (validUntil === null) return null;
  const on = addDays(validUntil, begins.when === "expiring" ? -begins.days : begins.days);
  return on > sentOn ? on : null;
}

/** Whether a sequence that holds since a day begins today. */
export function isToBegin(
  begins: Begins,
  offer: FollowedOffer,
  { today, since }: { today: CalendarDate; since: CalendarDate },
): boolean {
  const on = beginsOn(begins, offer);
  return on !== null && on >= since && on <= today && addDays(on, daysMadeUpFor) >= today;
}
