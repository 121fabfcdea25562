import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { editActivity } from "../activities/change-activity.ts";
import { lockAnyOpportunity } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import type { RecordedEvent } from "../platform/reactions.ts";

/** Whose a record was before; null: nobody's, so that what was planned is of whoever had it before that, or of whoever put it in the sequence. */
type HandedOver = { opportunityId: Id<"opportunities">; formerId: Id<"members"> | null };

/** Records that are another's now: what their sequences planned for whoever had them goes with them, by a job, for it may be out of reach by then. */
export async function handOverSoon(ctx: Context, { records }: RecordedEvent): Promise<void> {
  const handed = records.flatMap(({ id, before, after }) => {
    const [former, next] = [before?.["salespersonId"], after?.["salespersonId"]];
    const isKnown = typeof former === "string" || former === null;
    return isKnown && typeof next === "string" && former !== next ? [{ id, former }] : [];
  });
  if (handed.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select id from app.waiting_for_planned(${handed.map(({ id }) => id)}::uuid[]) as id`.execute(ctx.db);
  const waiting = new Set(rows.map(({ id }) => id));
  for (const { id, former } of handed)
    if (waiting.has(id)) await enqueueJob(ctx, "hand_over_step", { opportunityId: id, formerId: former });
}

/**
 * The job: the call or the task that a sequence waits for is whoever's the record is by now, as long as it is still that of whoever had it.
 * Locked before the record, as whoever does it locks them.
 */
export async function handOverStep(ctx: Context, { opportunityId, formerId }: HandedOver): Promise<void> {
  const { rows: planned } = await sql<{ id: Id<"activities"> }>`
    select a.id from activities a join sequence_enrolments e on e.workspace_id = a.workspace_id and e.activity_id = a.id
    where a.workspace_id = ${ctx.workspace.id} and e.opportunity_id = ${opportunityId} and e.state in ('running', 'paused')
      and a.assignee_id = any (case when ${formerId}::uuid is not null then array[${formerId}::uuid] else array[e.enrolled_by, (
        select (d.before ->> 'salespersonId')::uuid from diary d
        where d.workspace_id = a.workspace_id and d.subject_kind = 'opportunity' and d.subject_id = e.opportunity_id
          and d.before ->> 'salespersonId' is not null and d.after @> '{"salespersonId": null}'
        order by d.id desc limit 1)] end)
      and a.done_at is null and a.cancelled_at is null
    order by a.id for update of a`.execute(ctx.db);
  const record = await lockAnyOpportunity(ctx, opportunityId);
  const salespersonId = record?.salespersonId;
  if (!salespersonId || planned.length === 0) return nothingToRecord(ctx);
  for (const { id } of planned) await editActivity(ctx, { activityId: id, assigneeId: salespersonId });
}
