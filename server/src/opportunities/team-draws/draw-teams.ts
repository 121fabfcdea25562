import { randomInt } from "node:crypto";
import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { AssignmentRun } from "@trato/domain/opportunities/assignment.ts";
import { seededDraw } from "@trato/domain/opportunities/assignment/seeded-draw.ts";
import type { TeamDraw, TeamDrawRun } from "@trato/domain/opportunities/team-draws/records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn } from "../../platform/rows.ts";
import { readRuns, readTeamDraws } from "./draw-store.ts";
import { Drawing } from "./drawing.ts";
import { giveToTeamsThatDraw } from "./give-to-teams.ts";
import { shareOutInTeam } from "./share-out-in-team.ts";

/** Gives what is nobody's to the teams that draw, and what is theirs to their people: a whole day's share, whatever they were given before. */
export async function drawTeams(ctx: Context): Promise<TeamDrawRun> {
  authorize(ctx, "pipeline.configure");
  await holdTheDraw(ctx);
  const teams = await teamsThatDraw(ctx);
  if (teams.length === 0) throw new Refusal("conflict", "team_draw.none_on");
  return draw(ctx, teams, "manual");
}

/** Nobody else draws for teams in the workspace until the commit. */
export const holdTheDraw = (ctx: Context): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${ctx.workspace.id}::text || 'team draw', 0))`.execute(ctx.db);

export const teamsThatDraw = async (ctx: Context): Promise<TeamDraw[]> =>
  (await readTeamDraws(ctx)).filter(({ isOn }) => isOn);

/** Both steps, each lead with how it came where it is. Sources: rules. */
export async function draw(ctx: Context, teams: readonly TeamDraw[], run: AssignmentRun): Promise<TeamDrawRun> {
  const [id, seed] = [ctx.newId<"team_draw_runs">(), randomInt(2 ** 32)];
  const drawing = new Drawing(ctx);
  await giveToTeamsThatDraw(drawing, teams, run, seededDraw(seed));
  for (const team of teams) await shareOutInTeam(drawing, team, run);
  const counts = drawing.counts();
  const { now: runAt, today: runOn, actor } = ctx;
  await insertOwn(ctx, "teamDrawRuns", { id, run, runAt, runOn, runBy: actor.memberId, seed, ...counts }).execute();
  await drawing.keep(id);
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  await recordInDiary(ctx, "team_draw.run", subject, { after: { run, ...counts } });
  return found((await readRuns(ctx, id))[0]);
}
