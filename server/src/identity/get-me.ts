import { sql } from "kysely";
import type { Me } from "@trato/domain/identity/records.ts";
import { mayDo, type Role, roles, type Verb, verbs } from "@trato/domain/permissions.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";

/** Who is here, in which workspace, and what the role allows. */
export async function getMe(ctx: Context): Promise<Me> {
  const { memberId, role } = ctx.actor;
  if (!memberId || role === "system" || role === "portal") throw new Refusal("unknown", "session.missing");
  const [member, workspace, teams] = await Promise.all([readMember(ctx, memberId), readWorkspace(ctx), readTeams(ctx)]);
  const { authUserId, email, ...shown } = member;
  return {
    user: { id: authUserId ?? memberId, name: member.name, email: email ?? "" },
    member: { ...shown, language: member.language ?? ctx.workspace.language },
    workspace,
    today: ctx.today,
    workspaces: await readWorkspaces(ctx, authUserId),
    teams,
    roles: [...roles],
    can: permissionsOf(role),
  };
}

const permissionsOf = (role: Role): Record<Verb, boolean> =>
  Object.fromEntries(verbs.map((verb) => [verb, mayDo(role, verb)])) as Record<Verb, boolean>; // one entry for each verb

function readMember(ctx: Context, id: NonNullable<Context["actor"]["memberId"]>) {
  return ctx.db
    .selectFrom("members")
    .select(["id", "name", "email", "role", "reach", "language", "theme", "authUserId"])
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

async function readWorkspace(ctx: Context): Promise<Me["workspace"]> {
  const { version } = await ctx.db
    .selectFrom("workspaces")
    .select("version")
    .where("id", "=", ctx.workspace.id)
    .executeTakeFirstOrThrow();
  return { ...ctx.workspace, version };
}

function readTeams(ctx: Context) {
  return ctx.db
    .selectFrom("teams")
    .select(["id", "name"])
    .where("workspaceId", "=", ctx.workspace.id)
    .where("archivedAt", "is", null)
    .orderBy("name")
    .execute();
}

async function readWorkspaces(ctx: Context, authUserId: string | null): Promise<Me["workspaces"]> {
  if (!authUserId) return [{ slug: ctx.workspace.slug, name: ctx.workspace.name }];
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, workspace_name as name from app.memberships(${authUserId})`.execute(ctx.db);
  return rows;
}
