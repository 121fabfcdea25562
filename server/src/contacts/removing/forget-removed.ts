import { sql } from "kysely";
import { keptDays } from "@trato/domain/contacts/removing/lifecycle.ts";
import { listWorkspaceSlugs } from "../../identity/list-workspace-slugs.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";

/** The job, each night: what was deleted and cannot be put back any more is forgotten, with all that was written about it. */
export async function forgetRemoved(edge: Edge, origin: Origin): Promise<void> {
  for (const { id: workspaceId } of await listWorkspaceSlugs(edge))
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, forgetRemovedHere);
}

export async function forgetRemovedHere(ctx: Context): Promise<void> {
  await sql`select app.forget_removed(${ctx.now}::timestamptz - make_interval(days => ${keptDays}))`.execute(ctx.db);
}
