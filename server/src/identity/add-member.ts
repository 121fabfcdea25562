import type { Id } from "@trato/domain/ids.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { insertOwn } from "../platform/rows.ts";

export type NewMember = {
  id?: Id<"members"> | undefined;
  authUserId?: string | null;
  name: string;
  email?: string | null | undefined;
  role: Role;
  reach: Reach;
  teamIds?: readonly Id<"teams">[];
  language?: Language | null;
  externalId?: string | null | undefined;
};

/** Puts somebody into the workspace and their teams. The caller records why. */
export async function addMember(ctx: Context, { teamIds = [], ...member }: NewMember): Promise<Id<"members">> {
  const id = member.id ?? ctx.newId<"members">();
  await insertOwn(ctx, "members", {
    ...member,
    id,
    authUserId: member.authUserId ?? null,
    email: member.email ?? null,
    externalId: member.externalId ?? null,
    createdAt: ctx.now,
  }).execute();
  await joinTeams(ctx, id, teamIds);
  return id;
}

export async function joinTeams(ctx: Context, memberId: Id<"members">, teamIds: readonly Id<"teams">[]): Promise<void> {
  if (teamIds.length === 0) return;
  const rows = [...new Set(teamIds)].map((teamId) => ({ teamId, memberId }));
  await insertOwn(ctx, "teamMembers", rows)
    .onConflict((conflict) => conflict.columns(["workspaceId", "teamId", "memberId"]).doNothing())
    .execute();
}
