import { sql } from "kysely";
import type { Me } from "@trato/domain/identity/records.ts";
import type { EditMe } from "@trato/domain/identity/inputs.ts";
import { verbs } from "@trato/domain/permissions.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type Context, isMailSet } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { isAllowed } from "../platform/permissions.ts";
import { nextVersion, own, updateOwn } from "../platform/rows.ts";
import { listMemberships } from "./memberships.ts";
import { getWorkspace } from "./company/workspace-settings.ts";

/** Who is here, where, and what they may do. */
export async function getMe(ctx: Context): Promise<Me> {
  const { authUserId, email, version: _, ...member } = await readSelf(ctx);
  const [user, workspaces, teams, workspace] = await Promise.all([
    readUser(ctx),
    authUserId ? listMemberships(ctx.db, authUserId) : [],
    readTeams(ctx),
    getWorkspace(ctx),
  ]);
  return {
    user: user ?? { id: member.id, name: member.name, email: email ?? "" },
    member: { ...member, language: member.language ?? ctx.workspace.language },
    workspace,
    isMailSet: isMailSet(ctx),
    today: ctx.today,
    workspaces: workspaces
      .filter(({ workspaceId }) => !ctx.actor.isOnlyHere || workspaceId === ctx.workspace.id)
      .map(({ slug, workspaceName }) => ({ slug, name: workspaceName })),
    teams,
    roles: [member.role],
    can: allowed(ctx),
  };
}

/** One's own name and preferences. */
export async function editMe(ctx: Context, input: EditMe): Promise<Me> {
  const before = await readSelf(ctx);
  const subject = { kind: "member" as const, id: before.id };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: input, version: undefined });
  if (!changes) return getMe(ctx);
  const after = await updateOwn(ctx, "members")
    .set({ ...changes, version: nextVersion })
    .where("id", "=", before.id)
    .returning(["name", "language", "theme", "hidesFirstSteps", "signature", "reminderMinutes", "version"])
    .executeTakeFirstOrThrow();
  tellOthers(ctx, "member", before.id, after.version);
  await recordInDiary(ctx, "member.changed", subject, { before, after });
  return getMe(ctx);
}

async function readSelf(ctx: Context) {
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  return own(ctx, "members")
    .select(["id", "name", "email", "role", "reach", "language", "theme", "hidesFirstSteps", "authUserId", "version"])
    .select(["signature", "reminderMinutes"])
    .select(sql<Me["member"]["listColumns"]>`list_columns`.as("listColumns"))
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
}

async function readUser(ctx: Context): Promise<Me["user"] | undefined> {
  const { rows } = await sql<Me["user"]>`select id, name, email from auth.own_account()`.execute(ctx.db);
  return rows[0];
}

function readTeams(ctx: Context): Promise<Me["teams"]> {
  if (ctx.actor.teamIds.length === 0) return Promise.resolve([]);
  return own(ctx, "teams")
    .select(["id", "name"])
    .where("id", "in", ctx.actor.teamIds)
    .where("archivedAt", "is", null)
    .orderBy("name")
    .execute();
}

function allowed(ctx: Context): Record<string, boolean> {
  return Object.fromEntries(verbs.map((verb) => [verb, isAllowed(ctx, verb)]));
}
