import { sql } from "kysely";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { type Condition, obstacleToConditions } from "@trato/domain/opportunities/assignment/conditions.ts";
import type { EditTeamDraw } from "@trato/domain/opportunities/team-draws/inputs.ts";
import type { TeamDraw, TeamDrawList } from "@trato/domain/opportunities/team-draws/records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, own, updateOwn } from "../../platform/rows.ts";
import { readRuns, readTeamDraws, type TeamId } from "./draw-store.ts";

export async function listTeamDraws(ctx: Context): Promise<TeamDrawList> {
  const [items, runs] = await Promise.all([readTeamDraws(ctx), readRuns(ctx)]);
  return { items, runs };
}

/** Says whether a team draws its leads instead of having them by rules, which it takes, and how many each of its people. */
export async function editTeamDraw(ctx: Context, { teamId, version, ...edit }: EditTeamDraw): Promise<TeamDraw> {
  authorize(ctx, "pipeline.configure");
  await sql`
    insert into team_draws (workspace_id, team_id)
    select t.workspace_id, t.id from teams t where t.workspace_id = ${ctx.workspace.id} and t.id = ${teamId} and t.archived_at is null
    on conflict do nothing`.execute(ctx.db);
  await own(ctx, "teamDraws").select("teamId").where("teamId", "=", teamId).forUpdate().execute();
  const before = found((await readTeamDraws(ctx, teamId))[0]);
  refuseUnfit(before, edit);
  const current = { ...before, members: before.members.map(saidOf) };
  const members = edit.members && current.members.map((one) => edit.members?.find(isSame(one)) ?? one);
  const subject = { kind: "setting" as const, id: teamId };
  const changes = await mergeEdit(ctx, subject, { current, changes: { ...edit, members }, version });
  if (!changes) return before;
  await write(ctx, teamId, changes, before.version + 1);
  const after = found((await readTeamDraws(ctx, teamId))[0]);
  tellOthers(ctx, "setting", teamId, after.version);
  const told = { ...after, members: after.members.map(saidOf) };
  await recordInDiary(ctx, "team_draw.changed", subject, { before: current, after: told });
  return after;
}

type Said = NonNullable<EditTeamDraw["members"]>[number];

const saidOf = ({ memberId, capacity, conditions, isOptedOut }: Said): Said => ({
  memberId,
  capacity,
  conditions,
  isOptedOut,
});

const isSame =
  ({ memberId }: Said) =>
  (other: Said): boolean =>
    other.memberId === memberId;

/** Only of the team's own people something is said, once each, and only what leads can answer is asked of them. */
function refuseUnfit({ members: known }: TeamDraw, { conditions = [], members = [] }: Partial<EditTeamDraw>): void {
  refuseIf(obstacleToConditions(conditions));
  for (const [place, member] of members.entries()) {
    const path = `members.${place}`;
    if (!known.some(isSame(member))) throw new Refusal("invalid", "reference.unknown", { path: `${path}.memberId` });
    if (members.findIndex(isSame(member)) !== place)
      throw new Refusal("invalid", "assignment_rule.twice", { path: `${path}.memberId` });
    refuseIf(obstacleToConditions(member.conditions, `${path}.`));
  }
}

type Changes = Partial<Omit<EditTeamDraw, "teamId" | "version">>;

async function write(ctx: Context, teamId: TeamId, changes: Changes, version: number): Promise<void> {
  const { conditions, members = [], ...fields } = changes;
  await updateOwn(ctx, "teamDraws")
    .set({ ...fields, ...(conditions && { conditions: textOf(conditions) }), version })
    .where("teamId", "=", teamId)
    .execute();
  const rows = JSON.stringify(members);
  await sql`
    insert into team_draw_members (workspace_id, team_id, member_id, capacity, conditions, is_opted_out)
    select ${ctx.workspace.id}, ${teamId}, g."memberId", g.capacity, g.conditions, g."isOptedOut"
    from jsonb_to_recordset(${rows}::jsonb) as g ("memberId" uuid, capacity int, conditions jsonb, "isOptedOut" boolean)
    order by g."memberId"
    on conflict (workspace_id, team_id, member_id) do update
      set capacity = excluded.capacity, conditions = excluded.conditions, is_opted_out = excluded.is_opted_out`.execute(
    ctx.db,
  );
}

const textOf = (conditions: readonly Condition[]): string => JSON.stringify(conditions);
