import { sql } from "kysely";
import { daysCallsAreKept } from "@trato/domain/capture/webhooks/lifecycle.ts";
import { listWorkspaceSlugs } from "../../identity/list-workspace-slugs.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";

/** What somebody filled in elsewhere is not kept for ever: of calls that came a month ago stays what became of them. */
export async function forgetOldCalls(edge: Edge, origin: Origin): Promise<void> {
  for (const { id: workspaceId } of await listWorkspaceSlugs(edge))
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, forgetCalls);
}

/** What still waits keeps its raw copy: without it nobody could say what it was. Contents that nothing names are swept away. */
export async function forgetCalls(ctx: Context): Promise<void> {
  await sql`
    with old as (
      update arrivals a set sha256 = null
      where a.workspace_id = ${ctx.workspace.id} and a.source = 'webhook' and a.state <> 'waiting' and a.sha256 is not null
        and a.received_at < ${ctx.now}::timestamptz - make_interval(days => ${daysCallsAreKept}::int)
      returning a.id)
    update webhook_calls c set fetched = null
    from old where c.workspace_id = ${ctx.workspace.id} and c.arrival_id = old.id and c.fetched is not null`.execute(
    ctx.db,
  );
}
