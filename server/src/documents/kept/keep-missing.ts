import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { listWorkspaceSlugs } from "../../identity/list-workspace-slugs.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";

/** Each night the PDFs are made that could not be made before, or that came in without theirs. */
export async function keepMissing(edge: Edge, origin: Origin): Promise<void> {
  for (const { id: workspaceId } of await listWorkspaceSlugs(edge))
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, askForMissing);
}

const atOnce = 1_000;

/** Asks for the PDFs of documents that were frozen an hour ago or earlier, and not forgotten since; says of which. */
export async function askForMissing(ctx: Context): Promise<Id<"kept_documents">[]> {
  const { rows } = await sql<{ id: Id<"kept_documents"> }>`
    select d.id from kept_documents d
    where d.workspace_id = ${ctx.workspace.id} and d.created_at < ${ctx.now}::timestamptz - interval '1 hour' and octet_length(d.print) > 0
      and not exists (select from kept_pdfs p where p.workspace_id = d.workspace_id and p.document_id = d.id)
    order by d.id limit ${atOnce}`.execute(ctx.db);
  for (const { id: documentId } of rows) await enqueueJob(ctx, "keep_document", { documentId });
  return rows.map(({ id }) => id);
}
