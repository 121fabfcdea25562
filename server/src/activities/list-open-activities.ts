import type { Context } from "../platform/context.ts";
import { activityOf, refuseUnreached, selectActivities } from "./store.ts";
import type { About } from "./about-route.ts";

/** What is still to be done for a record, the most urgent first. */
export async function listOpenActivities(ctx: Context, about: About) {
  await refuseUnreached(ctx, about);
  const rows = await selectActivities(ctx)
    .where("a.subjectKind", "=", about.kind)
    .where("a.subjectId", "=", about.id)
    .where("a.doneAt", "is", null)
    .where("a.cancelledAt", "is", null)
    .orderBy("a.dueOn")
    .orderBy("a.id")
    .limit(200)
    .execute();
  return { items: rows.map((row) => activityOf(ctx, row)) };
}
