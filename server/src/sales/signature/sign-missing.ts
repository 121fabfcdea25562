import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { listWorkspaceSlugs } from "../../identity/list-workspace-slugs.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { own } from "../../platform/rows.ts";

/** Each night the signed PDFs are made that could not be made before, or whose signatures came in without them. */
export async function signMissing(edge: Edge, origin: Origin): Promise<void> {
  for (const { id: workspaceId } of await listWorkspaceSlugs(edge))
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, askForUnmade);
}

const hour = 3_600_000;
const atOnce = 1_000;

/** Asks for what is to be made of signatures an hour ago or earlier, and not forgotten since; says of which, the first ones first. */
export async function askForUnmade(ctx: Context): Promise<Id<"sale_signatures">[]> {
  const before = new Date(Date.parse(ctx.now) - hour).toISOString() as Moment; // an ISO moment by construction
  const rows = await own(ctx, "saleSignatures as s")
    .leftJoin("signedDocuments as d", (join) =>
      join.onRef("d.workspaceId", "=", "s.workspaceId").onRef("d.signatureId", "=", "s.id"),
    )
    .select("s.id")
    .where("d.signatureId", "is", null)
    .where("s.record", "is not", null)
    .where("s.signedAt", "<", before)
    .orderBy("s.signedAt")
    .orderBy("s.id")
    .limit(atOnce)
    .execute();
  for (const { id: signatureId } of rows) await enqueueJob(ctx, "sign_document", { signatureId });
  return rows.map(({ id }) => id);
}
