import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import { draw, holdTheDraw, teamsThatDraw } from "./draw-teams.ts";

/** The job: in every workspace the teams that draw do so once a day, each in a transaction of its own. */
export async function drawDaily(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  for (const workspaceId of await workspacesThatDraw(edge, origin.at ?? new Date()))
    await edge
      .run({ workspaceId, actor: systemActor }, "write", origin, drawToday)
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "not all teams drew their leads");
}

/** Less what each was given in the last 24 hours; of two who draw at once one does. */
export async function drawToday(ctx: Context): Promise<void> {
  await holdTheDraw(ctx);
  const [teams, drawn] = await Promise.all([
    teamsThatDraw(ctx),
    own(ctx, "teamDrawRuns").select("id").where("run", "=", "daily").where("runOn", "=", ctx.today).executeTakeFirst(),
  ]);
  if (drawn || teams.length === 0) return nothingToRecord(ctx);
  await draw(ctx, teams, "daily");
}

async function workspacesThatDraw(edge: Edge, at: Date): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{
      id: Id<"workspaces">;
    }>`select id from app.workspaces_that_draw(${at.toISOString()}::timestamptz) as id`.execute(db),
  );
  return rows.map(({ id }) => id);
}
