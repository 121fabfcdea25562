import type { Id } from "@trato/domain/ids.ts";

export type Unit = "minutes" | "hours";

const hour = 60;

/** In which unit a time is typed: in hours where it is so many of them. */
export const unitOf = (minutes: number | null): Unit =>
  minutes === null || minutes % hour === 0 ? "hours" : "minutes";

export const inUnit = (minutes: number | null, unit: Unit): number | null =>
  minutes === null ? null : unit === "hours" ? Math.round(minutes / hour) : minutes;

export const inMinutes = (count: number | null, unit: Unit): number | null =>
  count === null ? null : unit === "hours" ? count * hour : count;

type TeamTime = { teamId: Id<"teams">; contactMinutes: number | null };
export type TeamWay = "all" | "own" | "none";

/** What holds for a team: what holds for all, a time of its own, or none. */
export function wayOf(teams: readonly TeamTime[], id: Id<"teams">): TeamWay {
  const own = teams.find(({ teamId }) => teamId === id);
  if (!own) return "all";
  return own.contactMinutes === null ? "none" : "own";
}

/** The teams for which something else holds, after something was said of one; in the order of their ids, as they are kept. */
export function teamsAfter(
  teams: readonly TeamTime[],
  id: Id<"teams">,
  minutes: number | null | undefined,
): TeamTime[] {
  const others = teams.filter(({ teamId }) => teamId !== id);
  if (minutes === undefined) return others;
  return [...others, { teamId: id, contactMinutes: minutes }].toSorted((one, other) =>
    one.teamId < other.teamId ? -1 : 1,
  );
}
