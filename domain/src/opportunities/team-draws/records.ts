import * as z from "zod/mini";
import { id, moment } from "../../schemas.ts";
import { comparisons } from "../assignment/conditions.ts";

const condition = z.object({ field: z.string(), comparison: z.enum(comparisons), values: z.array(z.string()) });

/** How a team takes leads that are nobody's and shares them out, instead of by rules. */
export const TeamDraw = z.object({
  teamId: id<"teams">(),
  name: z.string(),
  /** Else its leads are given out by the rules alone. */
  isOn: z.boolean(),
  conditions: z.array(condition),
  waitHours: z.int(),
  members: z.array(
    z.object({
      memberId: id<"members">(),
      name: z.string(),
      capacity: z.int(),
      conditions: z.array(condition),
      isOptedOut: z.boolean(),
      isAway: z.boolean(),
      /** In the last 24 hours, as this team's. */
      givenLastDay: z.int(),
    }),
  ),
  version: z.int(),
});
export type TeamDraw = z.output<typeof TeamDraw>;

export const drawRuns = ["manual", "daily"] as const;

/** Each time that the teams drew: what came of it. */
export const TeamDrawRun = z.object({
  id: id<"team_draw_runs">(),
  run: z.enum(drawRuns),
  runAt: moment(),
  runBy: z.nullable(z.string()),
  toTeams: z.int(),
  toPeople: z.int(),
  merged: z.int(),
  undoneAt: z.nullable(moment()),
});
export type TeamDrawRun = z.output<typeof TeamDrawRun>;

/** What came of taking a draw back: leads as they were, those with which somebody has gone on, and those that stay merged, for it is too late to separate them. */
export const UndoneTeamDraw = z.extend(TeamDrawRun, { givenBack: z.int(), left: z.int(), stillMerged: z.int() });
export type UndoneTeamDraw = z.output<typeof UndoneTeamDraw>;

/** The newest runs first. */
export const TeamDrawList = z.object({ items: z.array(TeamDraw), runs: z.array(TeamDrawRun) });
export type TeamDrawList = z.output<typeof TeamDrawList>;
