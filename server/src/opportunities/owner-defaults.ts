import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { mayDo, type Role } from "@trato/domain/permissions.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";

type Owner = { salespersonId: Id<"members"> | null; teamId: Id<"teams"> | null };
type Asked = { salespersonId?: Id<"members"> | null | undefined; teamId?: Id<"teams"> | null | undefined };

/**
 * Whose a new record is: as asked; left out, who makes it, if he sells, and his team. A team that the salesperson belongs to or
 * leads is kept, else it becomes his first. Source: rule R-311.
 */
export async function ownerOf(ctx: Context, asked: Asked, before: Owner | null = null): Promise<Owner> {
  const salespersonId =
    asked.salespersonId === undefined ? (before?.salespersonId ?? himself(ctx, before)) : asked.salespersonId;
  if (asked.teamId !== undefined) {
    await refuseUnknown(ctx, salespersonId, asked.teamId);
    return { salespersonId, teamId: asked.teamId };
  }
  const kept = before?.teamId ?? null;
  if (!salespersonId) return { salespersonId, teamId: kept };
  const teams = await teamsOf(ctx, salespersonId);
  return { salespersonId, teamId: kept && teams.includes(kept) ? kept : (teams[0] ?? kept) };
}

/** Only a new record falls to the one who makes it. */
function himself({ actor }: Context, before: Owner | null): Id<"members"> | null {
  const sells = actor.role !== "portal" && actor.role !== "system" && mayDo(actor.role, "opportunity.edit");
  return before === null && sells ? actor.memberId : null;
}

async function teamsOf(ctx: Context, memberId: Id<"members">): Promise<Id<"teams">[]> {
  const { rows } = await sql<{ teams: Id<"teams">[]; role: Role }>`
    select m.role, array(
      select t.id from teams t
      where t.workspace_id = m.workspace_id and t.archived_at is null and (t.leader_id = m.id or exists (
        select 1 from team_members j where j.workspace_id = t.workspace_id and j.team_id = t.id and j.member_id = m.id))
      order by t.id) as teams
    from members m where m.workspace_id = ${ctx.workspace.id} and m.id = ${memberId} and m.deactivated_at is null
  `.execute(ctx.db);
  const [found] = rows;
  if (!found) throw new Refusal("invalid", "reference.unknown", { path: "salespersonId" });
  return found.teams;
}

async function refuseUnknown(ctx: Context, salespersonId: Id<"members"> | null, teamId: Id<"teams"> | null) {
  if (salespersonId) await teamsOf(ctx, salespersonId);
  if (!teamId) return;
  const team = await ctx.db
    .selectFrom("teams")
    .select("id")
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", teamId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  if (!team) throw new Refusal("invalid", "reference.unknown", { path: "teamId" });
}
