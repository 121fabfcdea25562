import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import type { Db, Settings } from "../platform/database/database.ts";
import type { Edge, Who } from "../platform/edge.ts";

export type Membership = {
  workspaceId: Id<"workspaces">;
  slug: string;
  workspaceName: string;
  memberId: Id<"members">;
  memberName: string;
  role: Role;
  reach: Reach;
  language: Language | null;
  teams: Id<"teams">[];
  /** Comes in by the workspace's provider of sign-ins alone. */
  needsProvider: boolean;
};

/** The workspaces in which somebody who signed in is active. */
export async function listMemberships(db: Db, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`select * from app.memberships(${userId})`.execute(db);
  return rows;
}

/** The same, before any workspace is known. */
export function membershipsOf(edge: Edge, userId: string): Promise<Membership[]> {
  return edge.database.transaction(nobody, "read", (db) => listMemberships(db, userId));
}

/** Those in which their session is good. */
export async function membershipsIn(
  edge: Edge,
  { userId, onlyIn }: { userId: string; onlyIn: string | null },
): Promise<Membership[]> {
  const memberships = await membershipsOf(edge, userId);
  return onlyIn === null ? memberships : memberships.filter(({ workspaceId }) => workspaceId === onlyIn);
}

/** The settings of one who has not said yet which workspace is meant. */
export const nobody: Settings = { workspace: null, member: null, role: null, reach: null, teams: [], document: null };

/** Trato itself, before any workspace is known. */
export const itself: Settings = { ...nobody, role: "system" };

export type Holder = Omit<Membership, "slug" | "workspaceName" | "needsProvider">;

/** The teams of a member `m`: those he is in, and those he leads. */
export const teamsOf = sql`array(
  select t.team_id from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id
  union select l.id from teams l where l.workspace_id = m.workspace_id and l.leader_id = m.id)`;

/** The member in whose name Trato itself looks at something; undefined where he has left. */
export async function findHolder(ctx: Context, memberId: Id<"members">) {
  const { rows } = await sql<Holder & { email: string | null }>`
    select m.workspace_id, m.id as member_id, m.name as member_name, m.email, m.role, m.reach, m.language, ${teamsOf} as teams
    from members m where m.workspace_id = ${ctx.workspace.id} and m.id = ${memberId} and m.deactivated_at is null`.execute(
    ctx.db,
  );
  return rows[0];
}

export function whoOf({ workspaceId, memberId, memberName, role, reach, language, teams }: Holder): Who {
  const actor = { kind: "member" as const, memberId, name: memberName, role, reach, teamIds: teams, documentId: null };
  return { workspaceId, actor, language };
}
