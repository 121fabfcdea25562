import * as z from "zod/mini";
import { id, line, version } from "../../schemas.ts";
import { comparisons, drawFields } from "../assignment/conditions.ts";

const condition = z.object({
  field: z.enum(drawFields.map((field) => field.name)),
  comparison: z.enum(comparisons),
  values: z.array(line(200, 1)).check(z.maxLength(50)),
});
const conditions = z.array(condition).check(z.maxLength(20));

const drawMember = z.object({
  memberId: id<"members">(),
  /** Leads in 30 days. */
  capacity: z.int().check(z.gte(0), z.lte(10_000)),
  conditions: z._default(conditions, []),
  isOptedOut: z._default(z.boolean(), false),
});

export const EditTeamDraw = z.object({
  teamId: id<"teams">(),
  version,
  isOn: z.optional(z.boolean()),
  conditions: z.optional(conditions),
  waitHours: z.optional(z.int().check(z.gte(0), z.lte(720))),
  members: z.optional(z.array(drawMember).check(z.maxLength(100))),
});
export type EditTeamDraw = z.output<typeof EditTeamDraw>;

export const OneTeamDrawRun = z.object({ runId: id<"team_draw_runs">() });
export type OneTeamDrawRun = z.output<typeof OneTeamDrawRun>;
