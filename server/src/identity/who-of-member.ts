import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import type { Who } from "../platform/edge.ts";
import { type Holder, whoOf } from "./memberships.ts";

/** A member as he is now, for work that goes on after he asked for it; null where he may no longer. Asked by Trato itself. */
export async function whoOfMember(ctx: Context, memberId: Id<"members">): Promise<Who | null> {
  const { rows } = await sql<Holder>`
    select m.workspace_id, m.id as member_id, m.name as member_name, m.role, m.reach, m.language, array(
      select t.team_id from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id
      union select l.id from teams l where l.workspace_id = m.workspace_id and l.leader_id = m.id) as teams
    from members m where m.workspace_id = ${ctx.workspace.id} and m.id = ${memberId} and m.deactivated_at is null`.execute(
    ctx.db,
  );
  const [found] = rows;
  return found ? whoOf(found) : null;
}
