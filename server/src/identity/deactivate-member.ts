import type { VersionedMember } from "@trato/domain/identity/inputs.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockAdministrators, lockMember, nextVersion, refuseLosingLastAdministrator } from "./store.ts";

/** Somebody leaves: signs in no more, keeps the records. */
export async function deactivateMember(ctx: Context, { memberId, version }: VersionedMember) {
  const administrators = await lockAdministrators(ctx);
  const member = await lockMember(ctx, memberId);
  authorize(ctx, "member.manage");
  refuseStale(member, version);
  refuseLosingLastAdministrator(administrators, memberId);
  return member.deactivatedAt ? unchanged(ctx, member) : setDeactivated(ctx, member, ctx.now);
}

/** Somebody comes back. */
export async function reactivateMember(ctx: Context, { memberId, version }: VersionedMember) {
  const member = await lockMember(ctx, memberId);
  authorize(ctx, "member.manage");
  refuseStale(member, version);
  return member.deactivatedAt ? setDeactivated(ctx, member, null) : unchanged(ctx, member);
}

type Member = Awaited<ReturnType<typeof lockMember>>;

function unchanged(ctx: Context, member: Member): Member {
  nothingToRecord(ctx);
  return member;
}

async function setDeactivated(ctx: Context, before: Member, deactivatedAt: Moment | null): Promise<Member> {
  await ctx.db
    .updateTable("members")
    .set({ deactivatedAt, version: nextVersion })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", before.id)
    .execute();
  const after = { ...before, deactivatedAt, version: before.version + 1 };
  tellOthers(ctx, "member", before.id, after.version);
  const event = deactivatedAt ? "member.deactivated" : "member.reactivated";
  await recordInDiary(ctx, event, { kind: "member", id: before.id }, { before, after });
  return after;
}
