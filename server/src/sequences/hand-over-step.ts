import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { editActivity } from "../activities/change-activity.ts";
import { lockAnyOpportunity } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";

type HandedOver = { opportunityId: Id<"opportunities">; formerId: Id<"members"> };

/** Records that are another's now: what their sequences planned for whoever had them goes with them, by a job, for it may be out of reach by then. */
export async function handOverSoon(ctx: Context, { records }: RecordedEvent): Promise<void> {
  const handed = records.flatMap(({ id, before, after }) => {
    const [former, next] = [before?.["salespersonId"], after?.["salespersonId"]];
    return typeof former === "string" && typeof next === "string" && former !== next ? [{ id, former }] : [];
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
  const planned = await own(ctx, "activities")
    .select("id")
    .where("id", "in", (of) =>
      of
        .selectFrom("sequenceEnrolments")
        .select(sql<Id<"activities">>`activity_id`.as("activityId")) // what a step planned
        .where("workspaceId", "=", ctx.workspace.id)
        .where("opportunityId", "=", opportunityId)
        .where("state", "in", ["running", "paused"]),
    )
    .where("assigneeId", "=", formerId)
    .where("doneAt", "is", null)
    .where("cancelledAt", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  const record = await lockAnyOpportunity(ctx, opportunityId);
  const salespersonId = record?.salespersonId;
  if (!salespersonId || planned.length === 0) return nothingToRecord(ctx);
  for (const { id } of planned) await editActivity(ctx, { activityId: id, assigneeId: salespersonId });
}
