import { sql } from "kysely";
import { obstacleToUndo } from "@trato/domain/agents/lifecycle.ts";
import type { AgentRun } from "@trato/domain/agents/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { permissionOf } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";

export type RunId = Id<"agent_runs">;

/** Runs, with whose they are; what one does not reach is not among them. */
export function selectRuns(ctx: Context) {
  return own(ctx, "agentRuns as r")
    .innerJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "r.workspaceId").onRef("m.id", "=", "r.memberId"),
    )
    .leftJoin("members as u", (join) =>
      join.onRef("u.workspaceId", "=", "r.workspaceId").onRef("u.id", "=", "r.undoneBy"),
    )
    .select(["r.id", "r.keyName", "r.memberId", "m.name as memberName", "r.purpose", "r.startedAt", "r.lastAt"])
    .select(["r.undoneAt", "u.name as undoneBy"])
    .select([stepsWhere(sql`true`).as("steps"), stepsWhere(sql`s.outcome in ('kept', 'partly')`).as("kept")]);
}

const stepsWhere = (condition: ReturnType<typeof sql>) => sql<number>`(
  select count(*) from agent_steps s where s.workspace_id = r.workspace_id and s.run_id = r.id and ${condition})`;

type Row = Awaited<ReturnType<ReturnType<typeof selectRuns>["executeTakeFirstOrThrow"]>>;

export function presented(ctx: Context, { memberId, memberName, ...run }: Row): AgentRun {
  const member = { id: memberId, name: memberName };
  return { ...run, member, can: { undo: permissionOf(ctx, "agent.undo", obstacleToUndo(run)) } };
}

export async function readRun(ctx: Context, id: RunId): Promise<AgentRun> {
  return presented(ctx, found(await selectRuns(ctx).where("r.id", "=", id).executeTakeFirst()));
}
