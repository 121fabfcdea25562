import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { mayDo, type Role } from "@trato/domain/permissions.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

export type Owner = { salespersonId: Id<"members"> | null; teamId: Id<"teams"> | null };
type Asked = { salespersonId?: Owner["salespersonId"] | undefined; teamId?: Owner["teamId"] | undefined };

const nobody: Owner = { salespersonId: null, teamId: null };

/** Whose a new record is: as asked; left out, whoever makes it, where he sells. */
export function ownerOf(ctx: Context, asked: Asked): Promise<Owner> {
  const salespersonId = asked.salespersonId === undefined ? himself(ctx) : asked.salespersonId;
  return withTeam(ctx, { ...asked, salespersonId }, nobody);
}

/** Whose a record is from now on: as asked; left out altogether, nobody's record falls to who asks. */
export function nextOwnerOf(ctx: Context, asked: Asked, before: Owner): Promise<Owner> {
  const kept = before.salespersonId ?? (asked.teamId === undefined ? himself(ctx) : null);
  const salespersonId = asked.salespersonId === undefined ? kept : asked.salespersonId;
  return withTeam(ctx, { ...asked, salespersonId }, before);
}

function himself({ actor }: Context): Id<"members"> | null {
  const sells = actor.role !== "portal" && actor.role !== "system" && mayDo(actor.role, "opportunity.edit");
  return sells ? actor.memberId : null;
}

/**
 * The team that was asked for; left out, the team stays where the salesperson belongs to it or leads it, else it becomes his first,
 * if he has any. Source: rule R-311, points 1 and 2.
 */
async function withTeam(
  ctx: Context,
  { salespersonId, teamId }: Asked & { salespersonId: Owner["salespersonId"] },
  before: Owner,
): Promise<Owner> {
  const [teams] = await Promise.all([
    salespersonId === before.salespersonId ? null : teamsOf(ctx, salespersonId),
    teamId && teamId !== before.teamId ? refuseUnknownTeam(ctx, teamId) : null,
  ]);
  if (teamId !== undefined) return { salespersonId, teamId };
  const isKept = teams === null || (before.teamId !== null && teams.includes(before.teamId));
  return { salespersonId, teamId: isKept ? before.teamId : (teams[0] ?? before.teamId) };
}

/** The teams in use that a salesperson belongs to or leads, the newest first; null for nobody. Refuses one who cannot be it. */
async function teamsOf(ctx: Context, salespersonId: Owner["salespersonId"]): Promise<Id<"teams">[] | null> {
  if (!salespersonId) return null;
  const { rows } = await sql<{ name: string; role: Role; teams: Id<"teams">[] }>`
    select m.name, m.role, array(
      select t.id from teams t
      where t.workspace_id = m.workspace_id and t.archived_at is null and (t.leader_id = m.id or exists (
        select from team_members j where j.workspace_id = t.workspace_id and j.team_id = t.id and j.member_id = m.id))
      order by t.created_at desc, t.id desc) as teams
    from members m where m.workspace_id = ${ctx.workspace.id} and m.id = ${salespersonId} and m.deactivated_at is null
  `.execute(ctx.db);
  const [found] = rows;
  if (!found) throw new Refusal("invalid", "reference.unknown", { path: "salespersonId" });
  if (!mayDo(found.role, "opportunity.edit"))
    throw new Refusal("invalid", "opportunity.salesperson_unfit", { path: "salespersonId", name: found.name });
  return found.teams;
}

async function refuseUnknownTeam(ctx: Context, teamId: Id<"teams">): Promise<void> {
  const team = await own(ctx, "teams")
    .select("id")
    .where("id", "=", teamId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  if (!team) throw new Refusal("invalid", "reference.unknown", { path: "teamId" });
}
