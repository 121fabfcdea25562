import type { Id } from "@trato/domain/ids.ts";
import { editActivity } from "../activities/change-activity.ts";
import { lockAnyOpportunity } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";
import { lockLive } from "./store.ts";

type HandedOver = { opportunityId: Id<"opportunities">; formerId: Id<"members"> };

/** Records that are another's now: what their sequences planned for whoever had them goes with them, by a job, for it may be out of reach by then. */
export async function handOverSoon(ctx: Context, { records }: RecordedEvent): Promise<void> {
  const handed = records.flatMap(({ id, before, after }) => {
    const [former, next] = [before?.["salespersonId"], after?.["salespersonId"]];
    return typeof former === "string" && typeof next === "string" && former !== next ? [{ id, former }] : [];
  });
  if (handed.length === 0) return;
  const waiting = await own(ctx, "sequenceEnrolments")
    .select("opportunityId")
    .where(
      "opportunityId",
      "in",
      handed.map(({ id }) => id as Id<"opportunities">), // the records of an entry about them
    )
    .where("state", "in", ["running", "paused"])
    .where("activityId", "is not", null)
    .execute();
  const ids = new Set<string>(waiting.map(({ opportunityId }) => opportunityId));
  for (const { id, former } of handed)
    if (ids.has(id)) await enqueueJob(ctx, "hand_over_step", { opportunityId: id, formerId: former });
}

/** The job: the call or the task that a sequence waits for is whoever's the record is by now, as long as it is still that of whoever had it. */
export async function handOverStep(ctx: Context, { opportunityId, formerId }: HandedOver): Promise<void> {
  const record = await lockAnyOpportunity(ctx, opportunityId);
  const [enrolment] = await lockLive(ctx, opportunityId);
  const activityId = enrolment?.activityId as Id<"activities"> | null | undefined; // what a step planned
  if (!record?.salespersonId || !activityId) return nothingToRecord(ctx);
  const planned = await own(ctx, "activities")
    .select("id")
    .where("id", "=", activityId)
    .where("assigneeId", "=", formerId)
    .where("doneAt", "is", null)
    .where("cancelledAt", "is", null)
    .executeTakeFirst();
  if (!planned) return nothingToRecord(ctx);
  await editActivity(ctx, { activityId, assigneeId: record.salespersonId });
}
