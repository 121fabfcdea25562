import type { OneNotice, ReadNotices } from "@trato/domain/notices/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { updateOwn } from "../platform/rows.ts";
import { countFresh } from "./list-notices.ts";

/** A member has seen one of his notices: what happens from now on is told anew. */
export async function readNotice(ctx: Context, { noticeId }: OneNotice) {
  authorize(ctx, "notice.read");
  const read = await mark(ctx).where("id", "=", noticeId).returning("id").execute();
  if (read.length === 0) throw new Refusal("not_found", "record.not_found");
  return told(ctx, read);
}

/** The same of all that had happened until a moment. */
export async function readNotices(ctx: Context, { until }: ReadNotices) {
  authorize(ctx, "notice.read");
  return told(
    ctx,
    await mark(ctx).where("readAt", "is", null).where("happenedAt", "<=", until).returning("id").execute(),
  );
}

function mark(ctx: Context) {
  return updateOwn(ctx, "notices")
    .set((eb) => ({ readAt: eb.fn.coalesce("readAt", eb.val(ctx.now)) }))
    .where("memberId", "=", ctx.actor.memberId);
}

/** His other screens hear of it by one of them. */
async function told(ctx: Context, [first]: readonly { id: string }[]) {
  if (first) tellOthers(ctx, "notice", first.id, 0);
  return { fresh: await countFresh(ctx) };
}
