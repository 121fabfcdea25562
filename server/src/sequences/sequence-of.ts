import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { aDeal } from "./followed.ts";
import { lockLive, stop } from "./store.ts";

/** The sequence by which a record is followed up now. */
export async function sequenceOf(ctx: Context, opportunityId: Id<"opportunities">): Promise<Id<"sequences"> | null> {
  const live = await own(ctx, "sequenceEnrolments")
    .select("sequenceId")
    .where("opportunityId", "=", opportunityId)
    .where("state", "in", ["running", "paused"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return live?.sequenceId ?? null;
}

/** Whoever began it for many takes that back. */
export async function stopSequence(ctx: Context, opportunityId: Id<"opportunities">): Promise<void> {
  for (const enrolment of await lockLive(ctx, aDeal(opportunityId))) await stop(ctx, enrolment, "by_hand");
}
