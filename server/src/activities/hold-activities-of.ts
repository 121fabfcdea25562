import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { About } from "./about-route.ts";
import { cancelActivity } from "./change-activity.ts";

/**
 * Nothing is to be done about a record any more: locks what was planned, and returns what says that it will not be done. Whoever
 * finishes one locks it before the record too, so that neither waits for the other.
 */
export async function holdActivitiesOf(ctx: Context, { kind, id }: About): Promise<() => Promise<void>> {
  const open = await own(ctx, "activities")
    .select("id")
    .where("subjectKind", "=", kind)
    .where("subjectId", "=", id)
    .where("doneAt", "is", null)
    .where("cancelledAt", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return async () => {
    for (const { id: activityId } of open) await cancelActivity(ctx, { activityId });
  };
}
