import type { ChooseNotices } from "@trato/domain/notices/inputs.ts";
import { factsOfNotice, noticeKindNames } from "@trato/domain/notices/kinds.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own } from "../platform/rows.ts";

/** How a member is told of a kind from now on: by mail too, in the inbox alone, or not at all. */
export async function chooseNotices(ctx: Context, { kind, how }: ChooseNotices) {
  authorize(ctx, "notice.read");
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  await insertOwn(ctx, "noticeChoices", { memberId, kind, how })
    .onConflict((conflict) => conflict.columns(["workspaceId", "memberId", "kind"]).doUpdateSet({ how }))
    .execute();
  return listNoticeChoices(ctx);
}

/** How a member is told of each kind: as he chose, else as is usual. */
export async function listNoticeChoices(ctx: Context) {
  const chosen = await own(ctx, "noticeChoices")
    .select(["kind", "how"])
    .where("memberId", "=", ctx.actor.memberId)
    .execute();
  const items = noticeKindNames.map((kind) => ({
    kind,
    how: chosen.find((choice) => choice.kind === kind)?.how ?? factsOfNotice(kind).usual,
  }));
  return { items };
}
