import type { OneMember } from "@trato/domain/identity/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { listMemberships } from "./memberships.ts";
import { dropSecondFactor } from "./second-factor/drop-second-factor.ts";
import { lockMember } from "./store.ts";

/** Somebody else lost the phone: signs in with the password alone again. Who works in another workspace, or here no more, is not ours to open. */
export async function resetSecondFactor(ctx: Context, { memberId }: OneMember) {
  const member = await lockMember(ctx, memberId);
  authorize(ctx, "member.manage");
  if (ctx.actor.isByKey) throw new Refusal("forbidden", "key.insufficient");
  if (memberId === ctx.actor.memberId) throw new Refusal("conflict", "secondFactor.own");
  if (member.deactivatedAt) throw new Refusal("conflict", "member.deactivated");
  const account = await own(ctx, "members").select("authUserId").where("id", "=", memberId).executeTakeFirst();
  const authUserId = account?.authUserId;
  if (!authUserId) throw new Refusal("conflict", "secondFactor.off");
  const memberships = await listMemberships(ctx.db, authUserId);
  if (memberships.some(({ workspaceId }) => workspaceId !== ctx.workspace.id))
    throw new Refusal("conflict", "member.works_elsewhere");
  if (!(await dropSecondFactor(ctx.db, authUserId))) throw new Refusal("conflict", "secondFactor.off");
  await recordInDiary(ctx, "secondFactor.reset", { kind: "member", id: memberId });
  return member;
}
