import { dayIn, type Moment } from "@trato/domain/dates.ts";
import type { RowValues } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../platform/context.ts";

const hours = [12, 6, 18, 0, 23];

/** A moment of that day where the workspace is: its noon in UTC, or an hour that still falls on it. */
export function momentOf(ctx: Context, day: RowValues[string] | undefined): Moment | null {
  if (typeof day !== "string") return null;
  const moments = hours.map((hour) => `${day}T${String(hour).padStart(2, "0")}:00:00.000Z` as Moment); // built as one
  return moments.find((moment) => dayIn(ctx.workspace.timeZone, moment) === day) ?? moments[0] ?? null;
}
