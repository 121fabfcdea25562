import type { Id } from "@trato/domain/ids.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";

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
  await ctx.db
    .insertInto("members")
    .values({
      ...member,
      workspaceId: ctx.workspace.id,
      id,
      authUserId: member.authUserId ?? null,
      email: member.email ?? null,
      externalId: member.externalId ?? null,
      createdAt: ctx.now,
    })
    .execute();
  await joinTeams(ctx, id, teamIds);
  return id;
}

export async function joinTeams(ctx: Context, memberId: Id<"members">, teamIds: readonly Id<"teams">[]): Promise<void> {
  if (teamIds.length === 0) return;
  await ctx.db
    .insertInto("teamMembers")
    .values([...new Set(teamIds)].map((teamId) => ({ workspaceId: ctx.workspace.id, teamId, memberId })))
    .onConflict((conflict) => conflict.columns(["workspaceId", "teamId", "memberId"]).doNothing())
    .execute();
}
