import type { VersionedMember } from "@trato/domain/identity/inputs.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow } from "../platform/rows.ts";
import { lockAdministrators, lockMember, refuseLosingLastAdministrator } from "./store.ts";

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
  const event = deactivatedAt ? "member.deactivated" : "member.reactivated";
  await changeRow(ctx, "members", before, { event, changes: { deactivatedAt } });
  return { ...before, deactivatedAt, version: before.version + 1 };
}
