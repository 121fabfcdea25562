import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { nobody } from "../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { readSettings } from "../sales/approval/approval-settings.ts";
import { approversNow, noticedSale } from "../sales/approval/who-decides.ts";
import { keepNotices, type NewNotice } from "./keep-notices.ts";

/** The job: whoever is asked to approve a quotation and has not decided is reminded after the hours that the company said, and again after as many. */
export async function remindOfApprovals(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  for (const workspaceId of await withApprovals(edge, origin.at ?? new Date()))
    await edge
      .run({ workspaceId, actor: systemActor }, "write", origin, remindApprovers)
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "not everybody was reminded of what waits for approval");
}

async function withApprovals(edge: Edge, at: Date): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{
      id: Id<"workspaces">;
    }>`select id from app.with_approvals_to_remind(${at.toISOString()}::timestamptz)`.execute(db),
  );
  return rows.map(({ id }) => id);
}

/** Reminds those who are asked by now, who may be others than at first: somebody may be away since. */
export async function remindApprovers(ctx: Context): Promise<void> {
  const { remindAfterHours } = await readSettings(ctx);
  const { rows } = await sql<{ saleId: Id<"sales"> }>`
    update sale_approvals a set remind_at = ${ctx.now}::timestamptz + make_interval(hours => ${remindAfterHours}::int)
    where a.workspace_id = ${ctx.workspace.id} and a.state = 'waiting' and a.remind_at <= ${ctx.now}::timestamptz
    returning a.sale_id`.execute(ctx.db);
  const notices: NewNotice[] = [];
  for (const { saleId } of rows)
    for (const memberId of await approversNow(ctx, saleId))
      notices.push({
        id: ctx.newId<"notices">(),
        memberId,
        kind: "approval_waits",
        ...noticedSale(saleId),
        actorName: ctx.actor.name,
        times: 1,
      });
  await keepNotices(ctx, notices);
}
