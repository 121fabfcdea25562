import type { Context } from "../platform/context.ts";
import type { About } from "./about-route.ts";
import { cancelActivity } from "./change-activity.ts";
import { listOpenActivities } from "./list-open-activities.ts";

/** Nothing is to be done about a record any more: what was planned will not be done. */
export async function cancelActivitiesOf(ctx: Context, about: About): Promise<void> {
  for (
    let open = await listOpenActivities(ctx, about);
    open.items.length > 0;
    open = await listOpenActivities(ctx, about)
  )
    for (const { id: activityId } of open.items) await cancelActivity(ctx, { activityId });
}
