import type { Proven, JoiningRole } from "@trato/domain/identity/single-sign-on.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { own } from "../../platform/rows.ts";
import { join } from "../accept-invitation.ts";
import { addMember } from "../add-member.ts";
import { storeAccount } from "../accounts/store-account.ts";
import { lockInvitation } from "../invitations.ts";
import { linkPerson } from "./linked-people.ts";

/** Somebody new comes in by the provider: as who they were invited, or as who its people join. Returns their account, which has no password. */
export async function joinByProvider(ctx: Context, proven: Proven, joinsAs: JoiningRole | null): Promise<string> {
  const { email } = proven;
  if (!email) throw new Refusal("forbidden", "provider.unverified");
  const invitationId = await invitedAs(ctx, email);
  const name = proven.name?.trim().slice(0, 100) || email;
  const userId = await storeAccount(ctx.db, { name, email, passwordHash: null });
  if (invitationId) await join(ctx, { ...(await lockInvitation(ctx, invitationId)), language: null }, userId);
  else await joinUninvited(ctx, { userId, name, email }, joinsAs);
  await linkPerson(ctx, proven, userId);
  return userId;
}

type Newcomer = { userId: string; name: string; email: string };

async function joinUninvited(
  ctx: Context,
  { userId, name, email }: Newcomer,
  joinsAs: JoiningRole | null,
): Promise<void> {
  if (!joinsAs) throw new Refusal("forbidden", "provider.uninvited");
  const member = { authUserId: userId, name, email, role: joinsAs, reach: "own" as const };
  const id = await addMember(ctx, member);
  tellOthers(ctx, "member", id, 1);
  const after = { name, email, role: member.role, reach: member.reach };
  await recordInDiary(ctx, "member.joined", { kind: "member", id }, { after });
}

/** The invitation to this address that is still good, the newest. */
export async function invitedAs(ctx: Context, email: string) {
  const invitation = await own(ctx, "invitations")
    .select("id")
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", ctx.now)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return invitation?.id ?? null;
}
