import { obstacleToAccept } from "@trato/domain/identity/invitation-state.ts";
import type { AcceptInvitation, OpenInvitation } from "@trato/domain/identity/inputs.ts";
import type { OpenedInvitation } from "@trato/domain/identity/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Mode } from "../platform/database/database.ts";
import { recordInDiary } from "../platform/diary.ts";
import type { Edge } from "../platform/edge.ts";
import { tellOthers } from "../platform/events.ts";
import { atMostOnce, wasDone } from "../platform/http/idempotency.ts";
import type { Visit } from "../platform/routes.ts";
import { nextVersion, own, updateOwn, writeRow } from "../platform/rows.ts";
import { accountsOf, sessionOf } from "./accounts/accounts.ts";
import { knownDevice } from "./accounts/known-device.ts";
import { addMember, joinTeams } from "./add-member.ts";
import { readInvitationToken } from "./invitation-token.ts";
import { lockInvitation, selectInvitations } from "./invitations.ts";
import { refuseWhoSignsIn } from "./store.ts";
import { refuseWeak } from "./accounts/password-strength.ts";
import { signIn } from "./accounts/sign-in.ts";
import { findAccount, findProvenAccount, hashOf, storeAccount } from "./accounts/store-account.ts";

/** Somebody opens the link of an invitation and sees who invites whom. */
export function openInvitation(edge: Edge, { token }: OpenInvitation, visit: Visit): Promise<OpenedInvitation> {
  return byToken(edge, token, "read", visit, async (ctx, invitationId) => {
    const invitation = await selectInvitations(ctx).where("id", "=", invitationId).executeTakeFirst();
    if (!invitation) throw new Refusal("not_found", "invitation.unknown");
    refuseIf(obstacleToAccept(invitation, ctx.now));
    const { name, email } = invitation;
    const { name: workspaceName, language } = ctx.workspace;
    return { workspaceName, language, name, email, hasAccount: (await findAccount(ctx.db, email)) !== null };
  });
}

/**
 * Somebody accepts: with a password as the owner of the invited e-mail, whose account is made where there is none,
 * or without one as whoever is signed in.
 */
export async function acceptInvitation(edge: Edge, input: AcceptInvitation, visit: Visit): Promise<{ slug: string }> {
  const { slug, email } = (await acceptedBefore(edge, input, visit)) ?? (await acceptNow(edge, input, visit));
  if (input.password) await signIn(edge, email, input.password, visit);
  return { slug };
}

type Joined = { slug: string; email: string };

/** The same request was answered before, but its answer was lost. */
function acceptedBefore(edge: Edge, { token }: AcceptInvitation, visit: Visit): Promise<Joined | null> {
  return byToken(edge, token, "read", visit, async (ctx, invitationId) => {
    if (!visit.once || !(await wasDone(ctx, visit.once))) return null;
    const { email } = await selectInvitations(ctx).where("id", "=", invitationId).executeTakeFirstOrThrow();
    return { slug: ctx.workspace.slug, email };
  });
}

async function acceptNow(edge: Edge, input: AcceptInvitation, visit: Visit): Promise<Joined> {
  const invitation = await openInvitation(edge, input, visit);
  const account = await accountToJoin(edge, input, invitation, visit);
  return byToken(edge, input.token, "write", visit, (ctx, invitationId) => {
    const run = () => joinAs(ctx, invitationId, input, account);
    return visit.once ? atMostOnce(ctx, visit.once, run) : run();
  });
}

async function joinAs(
  ctx: Context,
  invitationId: Locked["id"],
  input: AcceptInvitation,
  account: Account,
): Promise<Joined> {
  const locked = await lockInvitation(ctx, invitationId);
  refuseIf(obstacleToAccept(locked, ctx.now));
  const { name = locked.name } = input;
  const { email } = locked;
  const userId =
    "userId" in account
      ? account.userId
      : await storeAccount(ctx.db, { name, email, passwordHash: account.passwordHash });
  await join(ctx, { ...locked, name, language: input.language }, userId);
  return { slug: ctx.workspace.slug, email };
}

type Account = { userId: string } | { passwordHash: string };

async function accountToJoin(
  edge: Edge,
  { password, name: chosenName }: AcceptInvitation,
  { email, hasAccount, name, workspaceName }: OpenedInvitation,
  { cookie, address }: Visit,
): Promise<Account> {
  if (!password) {
    const signedIn = await sessionOf(edge, cookie);
    if (!signedIn || signedIn.onlyIn) throw new Refusal("invalid", "invitation.password_missing", { path: "password" });
    return { userId: signedIn.userId };
  }
  if (!hasAccount) {
    await refuseWeak(password, [email, chosenName ?? name, workspaceName], "password");
    return { passwordHash: await hashOf(password) };
  }
  const find = () => findProvenAccount(edge, email, password);
  const attempt = { address, account: email, device: knownDevice(edge.site, email, cookie) };
  const userId = await accountsOf(edge).guard.try(attempt, find, Boolean);
  if (!userId) throw new Refusal("unknown", "credentials.wrong");
  return { userId };
}

type Locked = Awaited<ReturnType<typeof lockInvitation>>;
type Accepted = Locked & { language?: AcceptInvitation["language"] | null };

export async function join(ctx: Context, invitation: Accepted, authUserId: string): Promise<void> {
  await refuseWhoIsIn(ctx, authUserId);
  const { name, email, role, reach, teamIds, memberId, language = null } = invitation;
  const joined = memberId ?? (await addMember(ctx, { authUserId, name, email, role, reach, teamIds, language }));
  if (memberId) await giveSignIn(ctx, invitation, authUserId);
  await writeRow(ctx, "invitations", invitation, { acceptedAt: ctx.now });
  tellOthers(ctx, "member", joined, 1);
  const after = { name, email, role, reach };
  await recordInDiary(ctx, "invitation.accepted", { kind: "member", id: joined }, { after });
}

async function refuseWhoIsIn(ctx: Context, authUserId: string): Promise<void> {
  const member = await own(ctx, "members")
    .select("deactivatedAt")
    .where("authUserId", "=", authUserId)
    .executeTakeFirst();
  if (member) throw new Refusal("conflict", member.deactivatedAt ? "member.deactivated" : "member.exists");
}

async function giveSignIn(ctx: Context, invitation: Accepted, authUserId: string) {
  const { memberId, name, email, role, reach, teamIds, language } = invitation;
  if (!memberId) return;
  await refuseWhoSignsIn(ctx, memberId);
  await updateOwn(ctx, "members")
    .set({ authUserId, name, email, role, reach, ...(language && { language }), version: nextVersion })
    .where("id", "=", memberId)
    .execute();
  await joinTeams(ctx, memberId, teamIds);
}

async function byToken<T>(
  edge: Edge,
  token: string,
  mode: Mode,
  origin: Origin,
  work: (ctx: Context, invitationId: Locked["id"]) => Promise<T>,
): Promise<T> {
  const read = readInvitationToken(edge.site, token);
  if (!read) throw new Refusal("not_found", "invitation.unknown");
  const who = { workspaceId: read.workspaceId, actor: systemActor };
  return edge.run(who, mode, origin, (ctx) => work(ctx, read.invitationId));
}
