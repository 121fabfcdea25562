import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";

const memberColumns = [
  "id",
  "name",
  "email",
  "role",
  "reach",
  "language",
  "externalId",
  "deactivatedAt",
  "createdAt",
  "version",
] as const;

/** Members as they are shown, with their teams and whether they can sign in. */
export function selectMembers(ctx: Context) {
  return own(ctx, "members")
    .select(memberColumns)
    .select([
      sql<boolean>`auth_user_id is not null`.as("canSignIn"),
      sql<Id<"teams">[]>`array(select t.team_id from team_members t
        where t.workspace_id = members.workspace_id and t.member_id = members.id order by t.team_id)`.as("teamIds"),
    ]);
}

export async function readMember(ctx: Context, memberId: Id<"members">) {
  return found(await selectMembers(ctx).where("id", "=", memberId).executeTakeFirst());
}

export async function lockMember(ctx: Context, memberId: Id<"members">) {
  return found(await selectMembers(ctx).where("id", "=", memberId).forUpdate().executeTakeFirst());
}

/** Refuses whoever signs in already, and whoever has left: neither is to be given a sign-in. */
export async function refuseWhoSignsIn(ctx: Context, memberId: Id<"members">): Promise<void> {
  const { canSignIn, deactivatedAt } = await lockMember(ctx, memberId);
  if (canSignIn) throw new Refusal("conflict", "member.signs_in");
  if (deactivatedAt) throw new Refusal("conflict", "member.deactivated");
}

/** Those who can administer the workspace; locked, so that two of them cannot leave at once. */
export async function lockAdministrators(ctx: Context): Promise<Id<"members">[]> {
  const rows = await own(ctx, "members")
    .select("id")
    .where("role", "=", "administrator")
    .where("deactivatedAt", "is", null)
    .where("authUserId", "is not", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

export function refuseLosingLastAdministrator(administrators: Id<"members">[], memberId: Id<"members">): void {
  if (administrators.length === 1 && administrators[0] === memberId)
    throw new Refusal("conflict", "member.last_administrator");
}

/** Teams as they are shown. */
export function selectTeams(ctx: Context) {
  return own(ctx, "teams")
    .select(["id", "name", "leaderId", "archivedAt", "version"])
    .select(
      sql<Id<"members">[]>`array(select m.member_id from team_members m
        where m.workspace_id = teams.workspace_id and m.team_id = teams.id order by m.member_id)`.as("memberIds"),
    );
}

export async function readTeam(ctx: Context, teamId: Id<"teams">) {
  return found(await selectTeams(ctx).where("id", "=", teamId).executeTakeFirst());
}

export async function lockTeam(ctx: Context, teamId: Id<"teams">) {
  return found(await selectTeams(ctx).where("id", "=", teamId).forUpdate().executeTakeFirst());
}
