import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { listWorkspaceSlugs } from "../identity/list-workspace-slugs.ts";
import { type Context, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";

/** A message is to be delivered at a moment, or at once. Those of a workspace leave one after the other: a slow server holds up no other work. */
export function enqueueDelivery(ctx: Context, messageId: Id<"messages">, runAt?: string): Promise<void> {
  return enqueueJob(
    ctx,
    "deliver_message",
    { messageId },
    { key: `message:${messageId}`, queue: "mail", ...(runAt !== undefined && { runAt }) },
  );
}

/** Whatever waits in the workspace is delivered now, for there is a mail server, or another one. */
export async function letMailLeave(ctx: Context): Promise<void> {
  await sql`select app.let_mail_leave()`.execute(ctx.db);
}

/** The same in every workspace: a Trato starts that knows a mail server for all. */
export async function letAllMailLeave(edge: Edge): Promise<void> {
  const origin = { requestId: "start", clientId: null, language: null };
  for (const { id: workspaceId } of await listWorkspaceSlugs(edge))
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, letMailLeave);
}
