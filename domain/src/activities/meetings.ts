import * as z from "zod/mini";
import { type CalendarDate, dayIn, localTime, type Moment, momentAt } from "../dates.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import type { ActivityKind } from "../fields/next-activity.ts";
import { email, line, moment } from "../schemas.ts";

/** How a guest has answered; `none` yet. Source: iCalendar, PARTSTAT (RFC 5545, 3.2.12). */
export const guestAnswers = ["none", "accepted", "tentative", "declined"] as const;
export type GuestAnswer = (typeof guestAnswers)[number];

export const mostGuests = 50;
export const usualMinutes = 60;

/** Who is asked to come. */
export const guests = () =>
  z.array(z.object({ email: email(), name: z.optional(z.nullable(line(200, 1))) })).check(z.maxLength(mostGuests));

export const ShownGuest = z.object({
  email: z.string(),
  name: z.nullable(z.string()),
  answer: z.enum(guestAnswers),
  answeredAt: z.nullable(moment()),
});

/** A guest as he is kept: `told` is the number of the invitation that he has, `toldHour` what it said; who is gone stays until he was told so. */
export type Guest = {
  email: string;
  name: string | null;
  answer: GuestAnswer;
  answeredAt: Moment | null;
  told: number | null;
  toldHour: Moment | null;
  isGone: boolean;
};

/** Only a meeting has an hour, a place, a reminder and guests; guests come to an hour. */
export function obstacleToMeet(meeting: {
  kind: ActivityKind;
  startsAt: Moment | null;
  plannedMinutes: number | null;
  place: string | null;
  reminderMinutes: number | null;
  guests: readonly Pick<Guest, "isGone">[];
}): Obstacle | null {
  const { kind, startsAt, plannedMinutes, place, reminderMinutes } = meeting;
  const isWithGuests = meeting.guests.some(({ isGone }) => !isGone);
  if (kind !== "meeting") {
    if (startsAt) return obstacle("invalid", "meeting.no_meeting", { path: "startsAt" });
    if (plannedMinutes) return obstacle("invalid", "meeting.no_meeting", { path: "plannedMinutes" });
    if (reminderMinutes !== null) return obstacle("invalid", "meeting.no_meeting", { path: "reminderMinutes" });
    if (place) return obstacle("invalid", "meeting.no_meeting", { path: "place" });
    return isWithGuests ? obstacle("invalid", "meeting.no_meeting", { path: "guests" }) : null;
  }
  return isWithGuests && !startsAt ? obstacle("invalid", "meeting.without_hour", { path: "startsAt" }) : null;
}

type Wanted = { email: string; name?: string | null | undefined };

/**
 * The guests after somebody wrote down who is to come: each address once, answers kept, who is new not yet told. Who is taken off stays as gone
 * where he was told of it, until he is told otherwise.
 */
export function guestsAfter(former: readonly Guest[], wanted: readonly Wanted[]): Guest[] {
  const byAddress = new Map(former.map((guest) => [addressKey(guest.email), guest]));
  const coming = new Map(
    wanted.map(({ email: address, name = null }) => {
      const known = byAddress.get(addressKey(address));
      const guest = known ? { ...known, isGone: false, name: name ?? known.name } : newGuest(address, name);
      return [addressKey(address), guest];
    }),
  );
  const gone = former.filter((guest) => guest.told !== null && !coming.has(addressKey(guest.email)));
  return [...coming.values(), ...gone.map((guest) => ({ ...guest, isGone: true }))];
}

const newGuest = (address: string, name: string | null): Guest => ({
  email: address,
  name,
  answer: "none",
  answeredAt: null,
  told: null,
  toldHour: null,
  isGone: false,
});

/** Whether two addresses are one guest's. */
export const addressKey = (address: string): string => address.trim().toLowerCase();

/** What is still to be told to guests: `invitation` is the number of what holds now. */
export type Letter = { guest: Guest; tells: "invitation" | "change" | "cancellation" };

/**
 * Whom to tell what, and the guests once that was done. Of a meeting that is over nobody is told anything; who never heard of one
 * that was cancelled hears nothing. After another hour or place the answers are asked for anew.
 */
export function lettersOf(meeting: {
  guests: readonly Guest[];
  invitation: number;
  startsAt: Moment | null;
  isCancelled: boolean;
  isOver: boolean;
}): { letters: Letter[]; guests: Guest[] } {
  const { guests: all, invitation, startsAt, isCancelled, isOver } = meeting;
  if (isOver) return { letters: [], guests: all.filter(({ isGone }) => !isGone) };
  const letters = all.flatMap((guest): Letter[] => {
    if (isCancelled || guest.isGone) return guest.told === null ? [] : [{ guest, tells: "cancellation" }];
    if (guest.told === null) return [{ guest, tells: "invitation" }];
    return guest.told < invitation ? [{ guest, tells: "change" }] : [];
  });
  const left = all
    .filter(({ isGone }) => !isGone)
    .map((guest) => {
      if (isCancelled) return { ...guest, told: null };
      if (guest.told === invitation) return guest;
      return { ...guest, told: invitation, toldHour: startsAt, answer: "none" as const, answeredAt: null }; // one of the answers
    });
  return { letters, guests: left };
}

/** The guests after one has answered; null where that changes nothing: nobody of that address was asked, or a later answer is known. */
export function answered(
  former: readonly Guest[],
  { email: address, answer, at }: { email: string; answer: GuestAnswer; at: Moment },
): Guest[] | null {
  const guest = former.find((each) => addressKey(each.email) === addressKey(address) && !each.isGone);
  if (!guest || guest.told === null) return null;
  if (guest.answer === answer || (guest.answeredAt && guest.answeredAt > at)) return null;
  return former.map((each) => (each === guest ? { ...each, answer, answeredAt: at } : each));
}

/** When guests are told of a change: not before it can be undone. */
export const toldAt = (changedAt: Moment): Moment => new Date(Date.parse(changedAt) + 8_000).toISOString() as Moment; // an ISO moment

/** The same hour of another day, by the clock of the time zone (IANA name). */
export function onDay(startsAt: Moment, day: CalendarDate, timeZone: string): Moment {
  if (dayIn(timeZone, startsAt) === day) return startsAt;
  return momentAt(timeZone, day, localTime(timeZone, startsAt).slice(11, 16));
}

/** When it ends. */
export const endOf = (startsAt: Moment, minutes: number): Moment =>
  new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() as Moment; // an ISO moment
