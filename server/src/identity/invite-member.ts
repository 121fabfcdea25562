import { sql } from "kysely";
import { obstacleToChangeInvitation } from "@trato/domain/identity/invitation-state.ts";
import type { Invite, OneInvitation } from "@trato/domain/identity/inputs.ts";
import type { Invitation } from "@trato/domain/identity/records.ts";
import { accountMails } from "@trato/domain/identity/words.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { speak } from "@trato/domain/words.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { reactions } from "../platform/reactions.ts";
import { insertOwn, own, writeRow } from "../platform/rows.ts";
import { findAccount } from "./accounts/store-account.ts";
import { invitationLink } from "./invitation-token.ts";
import { lockInvitation, shown } from "./invitations.ts";
import { refuseWhoSignsIn, selectTeams } from "./store.ts";

const week = 7 * 86_400_000;

/** Invites somebody by a link, which also waits in the outbox; an existing member without sign-in may be meant. */
export async function inviteMember(ctx: Context, { memberId, teamIds, ...invitee }: Invite): Promise<Invitation> {
  authorize(ctx, "member.manage");
  if (memberId) await refuseWhoSignsIn(ctx, memberId);
  await refuseMember(ctx, invitee.email);
  await refuseUnknownTeams(ctx, teamIds);
  const id = ctx.newId<"invitations">();
  const invitation = { ...invitee, id, teamIds: [...teamIds], memberId: memberId ?? null };
  const made = { invitedBy: ctx.actor.memberId, createdAt: ctx.now, expiresAt: inAWeek(ctx) };
  await insertOwn(ctx, "invitations", { ...invitation, ...made }).execute();
  return sent(ctx, id, "member.invited");
}

/** Sends the link again, good for another week. */
export async function resendInvitation(ctx: Context, { invitationId }: OneInvitation): Promise<Invitation> {
  const before = await lockInvitation(ctx, invitationId);
  authorize(ctx, "member.manage");
  refuseIf(obstacleToChangeInvitation(before));
  await writeRow(ctx, "invitations", before, { expiresAt: inAWeek(ctx), revokedAt: null });
  return sent(ctx, invitationId, "invitation.resent");
}

/** Takes an invitation back: its link ends. */
export async function revokeInvitation(ctx: Context, { invitationId }: OneInvitation): Promise<Invitation> {
  const before = await lockInvitation(ctx, invitationId);
  authorize(ctx, "member.manage");
  refuseIf(obstacleToChangeInvitation(before));
  if (before.revokedAt) {
    nothingToRecord(ctx);
    return shown(ctx, before);
  }
  await writeRow(ctx, "invitations", before, { revokedAt: ctx.now });
  const { email, name } = before;
  tellOthers(ctx, "setting", invitationId, before.version + 1);
  await recordInDiary(ctx, "invitation.revoked", { kind: "setting", id: invitationId }, { after: { email, name } });
  return shown(ctx, await lockInvitation(ctx, invitationId));
}

async function sent(ctx: Context, id: Id<"invitations">, event: DiaryEvent): Promise<Invitation> {
  const invitation = await lockInvitation(ctx, id);
  const { name, email, role, reach } = invitation;
  const details = { name, workspace: ctx.workspace.name };
  await reactions().accountMail(ctx, {
    about: id,
    to: email,
    subject: speak(accountMails, "invitation.subject", ctx.workspace.language, details),
    body: speak(accountMails, "invitation.body", ctx.workspace.language, details),
    link: invitationLink(ctx.site, { workspaceId: ctx.workspace.id, invitationId: id }),
  });
  tellOthers(ctx, "setting", id, invitation.version);
  await recordInDiary(ctx, event, { kind: "setting", id }, { after: { name, email, role, reach } });
  return shown(ctx, invitation);
}

async function refuseUnknownTeams(ctx: Context, teamIds: readonly Id<"teams">[]): Promise<void> {
  const wanted = new Set(teamIds);
  if (wanted.size === 0) return;
  const found = await selectTeams(ctx)
    .where("id", "in", [...wanted])
    .execute();
  if (found.length < wanted.size) throw new Refusal("invalid", "reference.unknown", { path: "teamIds" });
}

async function refuseMember(ctx: Context, email: string): Promise<void> {
  const account = await findAccount(ctx.db, email);
  const member = await own(ctx, "members")
    .select("id")
    .where("authUserId", "is not", null)
    .where((is) => is.or([is("authUserId", "=", account), sql<boolean>`lower(email) = lower(${email})`]))
    .executeTakeFirst();
  if (member) throw new Refusal("conflict", "member.exists", { path: "email" });
}

const inAWeek = (ctx: Context): Moment => new Date(Date.parse(ctx.now) + week).toISOString() as Moment; // an ISO moment by construction
