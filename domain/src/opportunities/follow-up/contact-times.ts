import type { Moment } from "../../dates.ts";
import { afterWorking, type WorkingSpan } from "../assignment/availability.ts";

/** Within how many minutes of the company's hours what is new is first contacted: in all teams, and in those for which something else is said. */
export type ContactTerms = {
  minutes: number | null;
  hours: readonly WorkingSpan[];
  byTeam: ReadonlyMap<string, number | null>;
};

/** Until when something is first contacted, and when whoever has it is warned; both null where no time is set. */
export type ContactTimes = { contactBy: Moment | null; contactSoonAt: Moment | null };

export const noTime: ContactTimes = { contactBy: null, contactSoonAt: null };

/** Of the time that there is, a quarter is left when whoever has it is warned. */
const warnedAfter = 0.75;

/** The times of what is new from a moment on and belongs to a team. Where nobody works that long in the days ahead there is none. */
export function contactTimes(
  { minutes, hours, byTeam }: ContactTerms,
  teamId: string | null,
  { now, timeZone }: { now: Moment; timeZone: string },
): ContactTimes {
  const within = teamId !== null && byTeam.has(teamId) ? byTeam.get(teamId) : minutes;
  if (!within) return noTime;
  const after = (some: number) => afterWorking(some, { hours, absences: [] }, { now, timeZone });
  return { contactBy: after(within), contactSoonAt: after(Math.floor(within * warnedAfter)) };
}
