import type { CalendarFeed } from "@trato/domain/activities/feed/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { makeKey } from "../../identity/api-key-text.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn, own } from "../../platform/rows.ts";

const none: CalendarFeed = { madeAt: null, address: null };

/** Whether one's meetings can be read under a private address, and since when. */
export async function getCalendarFeed(ctx: Context): Promise<CalendarFeed> {
  const feed = await feedOf(ctx, oneself(ctx)).executeTakeFirst();
  return feed ? { ...feed, address: null } : none;
}

/** A private address for a calendar program, told this once; the one before ends. */
export async function makeCalendarFeed(ctx: Context): Promise<CalendarFeed> {
  authorize(ctx, "activity.read");
  // it would outlive the key, which may have leaked
  if (ctx.actor.isByKey) throw new Refusal("forbidden", "key.insufficient");
  const memberId = oneself(ctx);
  const { key, secretHash } = makeKey(ctx.workspace.id, memberId as unknown as Id<"api_keys">); // the secret is made alike, and names its member
  const row = { memberId, secretHash, madeAt: ctx.now };
  await insertOwn(ctx, "calendarFeeds", row)
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "memberId"]).doUpdateSet({ secretHash, madeAt: ctx.now }),
    )
    .execute();
  tellOthers(ctx, "member", memberId, 0);
  await recordInDiary(ctx, "calendar_feed.made", { kind: "member", id: memberId });
  return { madeAt: ctx.now, address: `${ctx.site.publicUrl}/api/calendar/${key}/trato.ics` };
}

/** The address ends at once. */
export async function endCalendarFeed(ctx: Context): Promise<CalendarFeed> {
  authorize(ctx, "activity.read");
  const memberId = oneself(ctx);
  const { numDeletedRows } = await deleteOwn(ctx, "calendarFeeds")
    .where("memberId", "=", memberId)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) {
    nothingToRecord(ctx);
    return none;
  }
  tellOthers(ctx, "member", memberId, 0);
  await recordInDiary(ctx, "calendar_feed.ended", { kind: "member", id: memberId });
  return none;
}

const feedOf = (ctx: Context, memberId: Id<"members">) =>
  own(ctx, "calendarFeeds").select("madeAt").where("memberId", "=", memberId);

function oneself({ actor }: Context): Id<"members"> {
  if (!actor.memberId) throw new Refusal("forbidden", "permission.missing");
  return actor.memberId;
}
